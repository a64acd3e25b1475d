import { Module } from '@nestjs/common';
import { AccessLogController } from './access-log.controller';
import { AccessLogService } from './access-log.service';
import { AccessLogStore } from './access-log.store';

@Module({
  controllers: [AccessLogController],
  providers: [AccessLogService, AccessLogStore],
  exports: [AccessLogService, AccessLogStore],
})
export class AccessLogModule {}
