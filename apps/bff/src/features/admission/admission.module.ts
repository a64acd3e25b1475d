import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../../config/config';
import { AppLogger } from '../../platform/logging/logger';
import { RedisCalls } from '../../platform/redis/redis-calls';
import { NotificationsModule } from '../notifications/notifications.module';
import { AdmissionPump } from './admission-pump';
import { AdmissionStore } from './admission-store';
import { AdmittedNotices } from './admitted-notices';
import { MemoryAdmissionStore } from './memory-admission-store';
import { Passes } from './passes';
import { RedisAdmissionStore } from './redis-admission-store';
import { ReleasesController } from './releases.controller';
import { ResilientAdmissionStore } from './resilient-admission-store';
import { RiskCheck } from './risk-check';
import { WaitingRooms } from './waiting-rooms';

/** One instance needs only its memory; several share a Redis. */
const openStore = async ({ redisUrl }: Config, logger: AppLogger): Promise<AdmissionStore> => {
  if (redisUrl === null) return new MemoryAdmissionStore();
  const redis = new RedisCalls(redisUrl.reveal(), logger);
  await redis.connect();
  return new ResilientAdmissionStore(new RedisAdmissionStore(redis), logger);
};

@Module({
  imports: [NotificationsModule],
  controllers: [ReleasesController],
  providers: [
    { provide: AdmissionStore, inject: [Config, AppLogger], useFactory: openStore },
    Passes,
    RiskCheck,
    AdmittedNotices,
    AdmissionPump,
    WaitingRooms,
  ],
  exports: [WaitingRooms],
})
export class AdmissionModule implements OnApplicationShutdown {
  constructor(private readonly store: AdmissionStore) {}

  onApplicationShutdown(): void {
    this.store.close();
  }
}
