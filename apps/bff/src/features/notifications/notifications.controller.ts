import {
  type NotificationEntry,
  type NotificationList,
  NotificationQuery,
  type NotificationSettings,
  PutNotificationSettings,
  type UnreadNotifications,
} from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { NotificationsService } from './notifications.service';

@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(private readonly service: NotificationsService) {}

  /** What this account was told about everybody it acts for, newest first. */
  @Policy({ kind: 'person', purpose: 'view', action: 'notification.view' })
  @Get()
  list(@SignedIn() resident: SignedInResident, @Query() query: NotificationQuery): Promise<NotificationList> {
    return this.service.list(resident, query);
  }

  /** How many it has not read; cheap enough to be asked whenever the app is shown. */
  @Policy({ kind: 'account' })
  @Get('unread')
  unread(@SignedIn() resident: SignedInResident): Promise<UnreadNotifications> {
    return this.service.unread(resident);
  }

  /** Marks all as read. */
  @Policy({ kind: 'account' })
  @Post('read-all')
  @HttpCode(200)
  readAll(@SignedIn() resident: SignedInResident): Promise<UnreadNotifications> {
    return this.service.readAll(resident);
  }

  /** Which kinds are sent to the phone, and when it is to be quiet. */
  @Policy({ kind: 'account' })
  @Get('settings')
  settings(@SignedIn() resident: SignedInResident): Promise<NotificationSettings> {
    return this.service.settings(resident);
  }

  /** Changes both, as a whole. */
  @Policy({ kind: 'account' })
  @Put('settings')
  putSettings(
    @SignedIn() resident: SignedInResident,
    @Body() settings: PutNotificationSettings,
  ): Promise<NotificationSettings> {
    return this.service.putSettings(resident, settings);
  }

  /** Marks one as read, and says what it is: what opens from a message on the phone. */
  @Policy({ kind: 'person', purpose: 'view', action: 'notification.view' })
  @Post(':notificationId/read')
  @HttpCode(200)
  read(@SignedIn() resident: SignedInResident, @Param('notificationId') id: string): Promise<NotificationEntry> {
    return this.service.read(resident, id);
  }
}
