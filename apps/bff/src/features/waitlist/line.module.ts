import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FreedNumberEntity } from './freed-number.entity';
import { FreedNumbers } from './freed-numbers';
import { Lines } from './lines';
import { WaitlistEntryEntity } from './waitlist-entry.entity';
import { WaitlistLineEntity } from './waitlist-line.entity';

/** What booking must know of those who wait; it knows nothing of booking itself. */
@Module({
  imports: [TypeOrmModule.forFeature([WaitlistEntryEntity, WaitlistLineEntity, FreedNumberEntity])],
  providers: [FreedNumbers, Lines],
  exports: [FreedNumbers, Lines],
})
export class LineModule {}
