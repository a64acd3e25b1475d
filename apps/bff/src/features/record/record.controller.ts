import {
  type EmergencyContact,
  type ImmunizationRecord,
  type MaternalChildRecord,
  PutEmergencyContact,
  type RecordDocument,
  type RecordSummary,
  type Timeline,
  TimelineQuery,
  type Visit,
} from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { DocumentsService } from './documents.service';
import { EmergencyContactsService } from './emergency-contacts.service';
import { ImmunizationsService } from './immunizations.service';
import { MaternalChildService } from './maternal-child.service';
import { RecordService } from './record.service';
import { TimelineService } from './timeline.service';
import { VisitsService } from './visits.service';

@Controller('api/v1/people/:personId/record')
export class RecordController {
  constructor(
    private readonly record: RecordService,
    private readonly timelines: TimelineService,
    private readonly visits: VisitsService,
    private readonly documents: DocumentsService,
    private readonly vaccinations: ImmunizationsService,
    private readonly motherAndChild: MaternalChildService,
    private readonly contacts: EmergencyContactsService,
  ) {}

  /** Allergies, diagnoses, medications, blood group and immunisations over all hospitals, and whom to call. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.view' })
  @Get()
  summary(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<RecordSummary> {
    return this.record.summary(resident, personId);
  }

  /** What happened when, newest first. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.timeline' })
  @Get('timeline')
  timeline(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() query: TimelineQuery,
  ): Promise<Timeline> {
    return this.timelines.page(resident, personId, query);
  }

  /** One visit with what came of it. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.visit' })
  @Get('visits/:visitId')
  visit(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('visitId') visitId: string,
  ): Promise<Visit> {
    return this.visits.one(resident, personId, visitId);
  }

  /** A clinical document as plain text. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.document' })
  @Get('documents/:documentId')
  document(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('documentId') documentId: string,
  ): Promise<RecordDocument> {
    return this.documents.one(resident, personId, documentId);
  }

  /** What was given, and for children what the national programme gives next. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.view' })
  @Get('immunizations')
  immunizations(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
  ): Promise<ImmunizationRecord> {
    return this.vaccinations.of(resident, personId);
  }

  /** Pregnancies, the newborn, and how a child grows. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.view' })
  @Get('maternal-child')
  maternalChild(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
  ): Promise<MaternalChildRecord> {
    return this.motherAndChild.of(resident, personId);
  }

  /** Says whom to call; takes the place of whoever was named before. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'contact.change' })
  @Put('emergency-contact')
  putContact(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() contact: PutEmergencyContact,
  ): Promise<EmergencyContact> {
    return this.contacts.put(resident, personId, contact);
  }

  /** Nobody is named any more. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'contact.change' })
  @Delete('emergency-contact')
  @HttpCode(204)
  removeContact(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<void> {
    return this.contacts.remove(resident, personId);
  }
}
