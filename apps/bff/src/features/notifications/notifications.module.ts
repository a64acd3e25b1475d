import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../../config/config';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { mustBeRight } from '../../platform/settings/settings-file';
import { loadTemplatesFile, MessageTemplates, NO_TEMPLATES } from './message-templates';
import { NotificationSettingEntity } from './notification-setting.entity';
import { NotificationSettingsStore } from './notification-settings';
import { NotificationSweep } from './notification-sweep';
import { NotificationEntity } from './notification.entity';
import { Notifications } from './notifications';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';
import { NotificationsStore } from './notifications.store';
import { Outbox } from './outbox.store';
import { OutboxSender } from './outbox-sender';
import { SubscribeMessages } from './subscribe-messages';

const templatesOf = ({ wechat }: Config): MessageTemplates => {
  if (wechat.templatesFile === null) return NO_TEMPLATES;
  return mustBeRight('the templates file', loadTemplatesFile(wechat.templatesFile, process.env)).templates;
};

@Module({
  imports: [TypeOrmModule.forFeature([NotificationEntity, NotificationSettingEntity])],
  controllers: [NotificationsController],
  providers: [
    { provide: MessageTemplates, inject: [Config], useFactory: templatesOf },
    Notifications,
    NotificationsStore,
    NotificationSettingsStore,
    SubscribeMessages,
    Outbox,
    OutboxSender,
    NotificationSweep,
    NotificationsService,
  ],
  exports: [Notifications],
})
export class NotificationsModule {
  constructor(housekeeping: Housekeeping, store: NotificationsStore) {
    housekeeping.add({ title: 'old notifications', run: () => store.removeOld() });
  }
}
