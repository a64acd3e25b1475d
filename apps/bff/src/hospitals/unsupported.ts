import { HospitalRefused, RecordPort, ReportPort } from '@kangqiao/his-port';

const notSupported = (): Promise<never> => Promise.reject(new HospitalRefused('NOT_SUPPORTED'));

/** Stands where a hospital gives out no reports; its capabilities say so, so nobody should ask. */
export class NoReports extends ReportPort {
  override list = notSupported;
  override laboratory = notSupported;
  override imaging = notSupported;
  override microbiology = notSupported;
  override original = notSupported;
}

/** Stands where a hospital gives out no record. */
export class NoRecords extends RecordPort {
  override encounters = notSupported;
  override diagnoses = notSupported;
  override prescriptions = notSupported;
  override allergies = notSupported;
  override immunizations = notSupported;
  override measurements = notSupported;
  override documents = notSupported;
  override bloodGroups = notSupported;
  override document = notSupported;
}
