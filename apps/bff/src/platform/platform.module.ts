import { FileKeyProvider, KeyProvider } from '@kangqiao/national-crypto';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { PatientAccess } from './access/patient-access';
import { Sensitive } from './access/sensitive';
import { AuditChainEntity } from './audit/audit-chain.entity';
import { AuditChain } from './audit/audit-chain';
import { AuditEventEntity } from './audit/audit-event.entity';
import { AuditLog } from './audit/audit-event';
import { AuditHeadEntity } from './audit/audit-head.entity';
import { AuditSealer } from './audit/audit-sealer';
import { DatabaseAuditLog } from './audit/database-audit-log';
import { HeadExport } from './audit/head-export';
import { SignInEntity } from './auth/sign-in.entity';
import { Sessions } from './auth/sessions';
import { SignIns } from './auth/sign-ins';
import { Clock, SystemClock } from './clock';
import { ErrorFilter } from './errors/error.filter';
import { Housekeeping } from './housekeeping/housekeeping';
import { IdempotencyKeyEntity } from './idempotency/idempotency-key.entity';
import { IdempotencyKeys } from './idempotency/idempotency-keys';
import { Ids, RandomIds } from './ids';
import { LimitUseEntity } from './limits/limit-use.entity';
import { Limits } from './limits/limits';
import { AppLogger, createLogger } from './logging/logger';
import { Metrics } from './metrics/metrics';
import { MetricsController } from './metrics/metrics.controller';
import { PrivateFields } from './privacy/private-fields';
import { SharedTokenEntity } from './shared-tokens/shared-token.entity';
import { SharedTokens } from './shared-tokens/shared-tokens';
import { WeChatClient } from './wechat/wechat.client';
import { WeChatPort } from './wechat/wechat.port';

/** What every feature stands on. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      SignInEntity,
      IdempotencyKeyEntity,
      LimitUseEntity,
      SharedTokenEntity,
      AuditEventEntity,
      AuditChainEntity,
      AuditHeadEntity,
    ]),
  ],
  controllers: [MetricsController],
  providers: [
    Metrics,
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: RandomIds },
    {
      provide: KeyProvider,
      inject: [Config],
      useFactory: (config: Config) => new FileKeyProvider(config.keysFile),
    },
    { provide: AppLogger, inject: [Config], useFactory: (config: Config) => createLogger(config.logLevel) },
    PrivateFields,
    SignIns,
    Sessions,
    PatientAccess,
    Sensitive,
    IdempotencyKeys,
    AuditChain,
    HeadExport,
    AuditSealer,
    { provide: AuditLog, useClass: DatabaseAuditLog },
    Limits,
    SharedTokens,
    { provide: WeChatPort, useClass: WeChatClient },
    Housekeeping,
    ErrorFilter,
  ],
  exports: [
    Clock,
    Ids,
    KeyProvider,
    AppLogger,
    Metrics,
    PrivateFields,
    SignIns,
    Sessions,
    PatientAccess,
    Sensitive,
    IdempotencyKeys,
    AuditLog,
    Limits,
    SharedTokens,
    WeChatPort,
    Housekeeping,
  ],
})
export class PlatformModule {
  constructor(
    housekeeping: Housekeeping,
    signIns: SignIns,
    keys: IdempotencyKeys,
    limits: Limits,
    database: Database,
    metrics: Metrics,
  ) {
    database.onWait((share) => metrics.databaseWaits.inc({ share }));
    housekeeping.add({ title: 'expired sign-ins', run: () => signIns.removeExpired() });
    housekeeping.add({ title: 'expired idempotency keys', run: () => keys.removeExpired() });
    housekeeping.add({ title: 'forgotten uses of budgets', run: () => limits.removeExpired() });
  }
}
