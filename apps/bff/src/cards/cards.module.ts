import { RegionalCardAuthority } from '@kangqiao/card-adapter-regional';
import { CardAuthorityPort } from '@kangqiao/card-port';
import { KeyProvider } from '@kangqiao/national-crypto';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { Clock } from '../platform/clock';
import { Housekeeping } from '../platform/housekeeping/housekeeping';
import { CodeUseEntity } from './code-use.entity';
import { DatabaseCodeUses } from './database-code-uses';

/** Who issues the e-health cards here; the only place that names an issuer's adapter. */
@Module({
  imports: [TypeOrmModule.forFeature([CodeUseEntity])],
  providers: [
    DatabaseCodeUses,
    {
      provide: CardAuthorityPort,
      inject: [Config, KeyProvider, Clock, DatabaseCodeUses],
      useFactory: (config: Config, keys: KeyProvider, clock: Clock, uses: DatabaseCodeUses) =>
        new RegionalCardAuthority({ issuer: config.cardIssuer, keys, clock: () => clock.now(), uses }),
    },
  ],
  exports: [CardAuthorityPort],
})
export class CardsModule {
  constructor(housekeeping: Housekeeping, uses: DatabaseCodeUses) {
    housekeeping.add({ title: 'expired code uses', run: () => uses.removeExpired() });
  }
}
