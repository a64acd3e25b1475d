import {
  type CheckInCommand,
  CheckInPort,
  type ImagingReport,
  type LaboratoryReport,
  type MicrobiologyReport,
  type PatientDetails,
  PatientPort,
  QueuePort,
  RecordPort,
  type ReportKind,
  type ReportOriginal,
  ReportPort,
  type ReportQuery,
  requireOriginal,
} from '@kangqiao/his-port';
import { ofPatient } from './same-patient';
import type { SystemGuard } from './system-guard';

// What is a person's own is never kept and never shared, not even between two who ask at the same moment.

export class GuardedPatients extends PatientPort {
  constructor(
    private readonly inner: PatientPort,
    private readonly guard: SystemGuard,
  ) {
    super();
  }

  find(document: Parameters<PatientPort['find']>[0], name: string) {
    return this.guard.read('find', () => this.inner.find(document, name));
  }

  register(details: PatientDetails) {
    return this.guard.write('register', () => this.inner.register(details));
  }
}

export class GuardedReports extends ReportPort {
  constructor(
    private readonly inner: ReportPort,
    private readonly guard: SystemGuard,
  ) {
    super();
  }

  list(query: ReportQuery) {
    return this.guard.read('list', () => this.inner.list(query));
  }

  laboratory(patientNo: string, reportId: string): Promise<LaboratoryReport | null> {
    return this.guard.read('laboratory', () => ofPatient(patientNo, this.inner.laboratory(patientNo, reportId)));
  }

  imaging(patientNo: string, reportId: string): Promise<ImagingReport | null> {
    return this.guard.read('imaging', () => ofPatient(patientNo, this.inner.imaging(patientNo, reportId)));
  }

  microbiology(patientNo: string, reportId: string): Promise<MicrobiologyReport | null> {
    return this.guard.read('microbiology', () => ofPatient(patientNo, this.inner.microbiology(patientNo, reportId)));
  }

  original(patientNo: string, kind: ReportKind, reportId: string): Promise<ReportOriginal | null> {
    return this.guard.read('original', async () => {
      const original = await ofPatient(patientNo, this.inner.original(patientNo, kind, reportId));
      // Whatever the wire looked at: what goes on from here is a whole PDF within the limit.
      if (original) requireOriginal(original.bytes);
      return original;
    });
  }
}

export class GuardedRecords extends RecordPort {
  constructor(
    private readonly inner: RecordPort,
    private readonly guard: SystemGuard,
  ) {
    super();
  }

  encounters(patientNo: string) {
    return this.guard.read('encounters', () => this.inner.encounters(patientNo));
  }

  diagnoses(patientNo: string) {
    return this.guard.read('diagnoses', () => this.inner.diagnoses(patientNo));
  }

  prescriptions(patientNo: string) {
    return this.guard.read('prescriptions', () => this.inner.prescriptions(patientNo));
  }

  allergies(patientNo: string) {
    return this.guard.read('allergies', () => this.inner.allergies(patientNo));
  }

  immunizations(patientNo: string) {
    return this.guard.read('immunizations', () => this.inner.immunizations(patientNo));
  }

  measurements(patientNo: string) {
    return this.guard.read('measurements', () => this.inner.measurements(patientNo));
  }

  documents(patientNo: string) {
    return this.guard.read('documents', () => this.inner.documents(patientNo));
  }

  bloodGroups(patientNo: string) {
    return this.guard.read('bloodGroups', () => this.inner.bloodGroups(patientNo));
  }

  document(patientNo: string, documentId: string) {
    return this.guard.read('document', () => this.inner.document(patientNo, documentId));
  }
}

export class GuardedQueue extends QueuePort {
  constructor(
    private readonly inner: QueuePort,
    private readonly guard: SystemGuard,
  ) {
    super();
  }

  position(booking: { visitNo: string; patientNo: string }) {
    return this.guard.read('position', () => this.inner.position(booking));
  }
}

export class GuardedCheckIn extends CheckInPort {
  constructor(
    private readonly inner: CheckInPort,
    private readonly guard: SystemGuard,
  ) {
    super();
  }

  checkIn(command: CheckInCommand) {
    return this.guard.write('checkIn', () => this.inner.checkIn(command));
  }
}
