export interface HospitalParams {
  hospitalId: string;
}
export interface DoctorsParams extends HospitalParams {
  departmentId: string;
}
export interface ScheduleParams extends DoctorsParams {
  doctorId?: string;
}
export interface NumbersParams extends HospitalParams {
  sessionId: string;
}
export interface ConfirmParams extends NumbersParams {
  numberId: string;
}
export interface AppointmentParams {
  appointmentId: string;
}
export interface WaitlistParams {
  waitlistId: string;
}
export interface ReportParams {
  reportId: string;
  /** One that was corrected since; the one that counts where it is left out. */
  version?: string;
}
export interface WebPageParams {
  address: string;
}
export interface ReportItemParams extends ReportParams {
  /** Its place in the report, from 0. */
  index: string;
}
export interface TrendParams {
  /** `trendItem` of a report's item. */
  item: string;
}
/** One laboratory item explained; the list of all where it is left out. */
export interface ExplanationParams {
  explanationId?: string;
}
/** Which view of the health record; the summary where it is left out. */
export interface RecordParams {
  view?: string;
}
/** An entry of the health record. */
export interface EntryParams {
  entryId: string;
}
/** The same, with its type where any may be meant. */
export interface TypedEntryParams extends EntryParams {
  about: string;
}
/** Reports of some days at one hospital; all where they are left out. */
export interface ReportsParams {
  hospitalId?: string;
  hospitalName?: string;
  /** `YYYY-MM-DD`, both included. */
  from?: string;
  to?: string;
}
export interface CorrectParams {
  /** The type of the entry, or `report`. */
  about: string;
  subjectId: string;
  /** What it is called, for the resident to see. */
  title: string;
}
export interface MeasureParams {
  /** What is measured, such as `blood-pressure`. */
  type: string;
}
export interface ShareParams {
  shareId: string;
}
export interface NewShareParams {
  /** An entry of the health record; empty where no visit is meant. */
  visitId?: string;
  /** What was shared before, of a share that is made anew. */
  scope?: string;
}
export interface PersonParams {
  personId: string;
}

/** With which the page of one notification is opened from a message. */
export interface NotificationParams {
  id: string;
}

export interface LinkParams extends PersonParams {
  linkId: string;
}

/** One of the two: the release itself, or the hospital whose release it is. */
export interface RoomParams {
  releaseId?: string;
  hospitalId?: string;
}

export interface PreflightParams {
  releaseId: string;
}
