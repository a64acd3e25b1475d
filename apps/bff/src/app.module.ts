import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from './config/config';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { AccessLogModule } from './features/access-log/access-log.module';
import { AppealsModule } from './features/appeals/appeals.module';
import { AppointmentsModule } from './features/appointments/appointments.module';
import { CardModule } from './features/card/card.module';
import { ConsentsModule } from './features/consents/consents.module';
import { CorrectionsModule } from './features/corrections/corrections.module';
import { DirectoryModule } from './features/directory/directory.module';
import { FamilyModule } from './features/family/family.module';
import { FavouritesModule } from './features/favourites/favourites.module';
import { HospitalPushModule } from './features/hospital-push/hospital-push.module';
import { MeasurementsModule } from './features/measurements/measurements.module';
import { NotificationsModule } from './features/notifications/notifications.module';
import { OwnDataModule } from './features/own-data/own-data.module';
import { PeopleModule } from './features/people/people.module';
import { ReconciliationModule } from './features/reconciliation/reconciliation.module';
import { RecordExportModule } from './features/record-export/record-export.module';
import { RecordOpeningModule } from './features/record-opening/record-opening.module';
import { RecordSharingModule } from './features/record-sharing/record-sharing.module';
import { RecordModule } from './features/record/record.module';
import { ReleaseModule } from './features/release/release.module';
import { IdPhotosModule } from './features/id-photos/id-photos.module';
import { LanguagesModule } from './features/languages/languages.module';
import { LaboratoryModule } from './features/laboratory/laboratory.module';
import { RecognitionModule } from './features/recognition/recognition.module';
import { ReportsModule } from './features/reports/reports.module';
import { SchedulingModule } from './features/scheduling/scheduling.module';
import { SearchModule } from './features/search/search.module';
import { TrendsModule } from './features/trends/trends.module';
import { SignInModule } from './features/sign-in/sign-in.module';
import { WaitlistModule } from './features/waitlist/waitlist.module';
import { TerminalModule } from './features/terminal/terminal.module';
import { VisitModule } from './features/visit/visit.module';
import { HealthModule } from './platform/health/health.module';
import { PlatformModule } from './platform/platform.module';

/** The whole application, built from a configuration that was checked. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule,
        PlatformModule,
        HealthModule,
        SignInModule,
        ConsentsModule,
        PeopleModule,
        FamilyModule,
        CardModule,
        TerminalModule,
        DirectoryModule,
        SchedulingModule,
        SearchModule,
        FavouritesModule,
        NotificationsModule,
        AppointmentsModule,
        WaitlistModule,
        AppealsModule,
        ReleaseModule,
        ReconciliationModule,
        VisitModule,
        HospitalPushModule,
        IdPhotosModule,
        LanguagesModule,
        LaboratoryModule,
        ReportsModule,
        RecognitionModule,
        TrendsModule,
        RecordOpeningModule,
        RecordModule,
        MeasurementsModule,
        CorrectionsModule,
        RecordExportModule,
        RecordSharingModule,
        AccessLogModule,
        OwnDataModule,
      ],
    };
  }
}
