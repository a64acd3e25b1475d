import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessLogModule } from '../access-log/access-log.module';
import { RecordOpeningModule } from '../record-opening/record-opening.module';
import { ReportsModule } from '../reports/reports.module';
import { DocumentsService } from './documents.service';
import { EmergencyContactEntity } from './emergency-contact.entity';
import { EmergencyContacts } from './emergency-contacts';
import { EmergencyContactsService } from './emergency-contacts.service';
import { ImmunizationsService } from './immunizations.service';
import { MaternalChildService } from './maternal-child.service';
import { NoteAuthors } from './note-authors';
import { NoteEntity } from './note.entity';
import { NotesController } from './notes.controller';
import { NotesService } from './notes.service';
import { NotesStore } from './notes.store';
import { RecentVisits } from './recent-visits';
import { RecordArchive } from './record-archive';
import { RecordController } from './record.controller';
import { RecordDocumentEntity } from './record-document.entity';
import { RecordDocuments } from './record-documents';
import { RecordEntryEntity } from './record-entry.entity';
import { RecordFetchEntity } from './record-fetch.entity';
import { RecordFetches } from './record-fetches';
import { RecordIntake } from './record-intake';
import { RecordReader } from './record-reader';
import { RecordService } from './record.service';
import { TimelineService } from './timeline.service';
import { VisitsService } from './visits.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      RecordEntryEntity,
      RecordFetchEntity,
      RecordDocumentEntity,
      EmergencyContactEntity,
      NoteEntity,
    ]),
    AccessLogModule,
    RecordOpeningModule,
    ReportsModule,
  ],
  controllers: [RecordController, NotesController],
  providers: [
    RecordArchive,
    RecordReader,
    RecordIntake,
    RecentVisits,
    RecordFetches,
    RecordDocuments,
    EmergencyContacts,
    RecordService,
    TimelineService,
    VisitsService,
    DocumentsService,
    ImmunizationsService,
    MaternalChildService,
    EmergencyContactsService,
    NotesStore,
    NoteAuthors,
    NotesService,
  ],
  exports: [
    DocumentsService,
    RecordReader,
    RecordService,
    TimelineService,
    VisitsService,
    ImmunizationsService,
    NotesService,
  ],
})
export class RecordModule {}
