import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationEntity } from './notification.entity';
import { Notifications } from './notifications';

@Module({
  imports: [TypeOrmModule.forFeature([NotificationEntity])],
  providers: [Notifications],
  exports: [Notifications],
})
export class NotificationsModule {}
