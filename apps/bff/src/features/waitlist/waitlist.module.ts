import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments/appointments.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { SchedulingModule } from '../scheduling/scheduling.module';
import { Leaving } from './leaving';
import { LineModule } from './line.module';
import { LineWatch } from './line-watch';
import { OfferNews } from './offer-news';
import { Offers } from './offers';
import { PassingOn } from './passing-on';
import { WaitingAccess } from './waiting-access';
import { WaitlistAccess } from './waitlist-access';
import { FreedNumberSweep, LineSweep, OfferSweep } from './waitlist-sweeps';
import { WaitlistTelling } from './waitlist-telling';
import { WaitlistController } from './waitlist.controller';
import { WaitlistService } from './waitlist.service';
import { WaitlistStore } from './waitlist.store';

@Module({
  imports: [LineModule, AppointmentsModule, SchedulingModule, NotificationsModule],
  controllers: [WaitlistController],
  providers: [
    WaitlistStore,
    WaitlistAccess,
    WaitlistService,
    WaitlistTelling,
    WaitingAccess,
    Leaving,
    OfferNews,
    Offers,
    PassingOn,
    LineWatch,
    FreedNumberSweep,
    LineSweep,
    OfferSweep,
  ],
})
export class WaitlistModule {}
