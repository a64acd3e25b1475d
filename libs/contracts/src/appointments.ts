import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { Instant, LocalDate, LocalTime } from './common';
import type { Period, Session, VisitNumber } from './scheduling';
import { PageQuery } from './paging';
import { IsOpaqueId } from './validators';

export const APPOINTMENT_STATES = [
  'holding',
  'held',
  'released',
  'expired',
  'confirming',
  'refused',
  'booked',
  'cancelling',
  'cancelled',
  'stopped',
  'rebooked',
  'arrived',
  'completed',
  'missed',
] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** What happens to an appointment within a state. */
const CHANGES_WITHIN = ['substituted', 'kept', 'appealed', 'appeal-granted', 'appeal-refused'] as const;

/** One step of the timeline: the state it moved to, or what changed within one. */
export const APPOINTMENT_STEP_KINDS = [...APPOINTMENT_STATES, ...CHANGES_WITHIN] as const;
export type AppointmentStepKind = (typeof APPOINTMENT_STEP_KINDS)[number];

/** `POST /appointments`: book the number that is held. */
export class BookAppointment {
  @IsOpaqueId()
  holdId!: string;
}

/** `POST /appointments/:id/cancel`. */
export class CancelAppointment {
  @IsOptional()
  @IsString({ message: '取消原因应为文字' })
  @MaxLength(100, { message: '取消原因不超过 100 字' })
  reason?: string;
}

/** `POST /appointments/:id/rebook`: this number instead of what the hospital stopped. */
export class RebookAppointment {
  @IsOpaqueId()
  hospitalId!: string;

  @IsOpaqueId()
  sessionId!: string;

  @IsOpaqueId()
  numberId!: string;
}

export const APPOINTMENT_GROUPS = ['upcoming', 'past'] as const;
export type AppointmentGroup = (typeof APPOINTMENT_GROUPS)[number];

/** `GET /appointments`: newest visit first, a page at a time. */
export class AppointmentQuery extends PageQuery {
  @IsOptional()
  @IsIn(APPOINTMENT_GROUPS, { message: '请选择待就诊或历史' })
  group?: AppointmentGroup;
}

/** What may be done now; decided by the server, never by the phone. */
export class AppointmentActions {
  cancel!: boolean;
  /** The hospital sends another doctor: the resident may say that they come all the same. */
  keep!: boolean;
  /** The hospital stopped it: another number may be taken instead in one step. */
  rebook!: boolean;
  /** It was missed, and the hospital hears why. */
  appeal!: boolean;
}

/** `waiting`: the hospital has not answered. */
export const APPEAL_STATES = ['waiting', 'granted', 'refused'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** `POST /appointments/:id/appeal`: why the visit was missed, for the hospital to read. */
export class AppealMissedVisit {
  @IsString({ message: '申诉理由应为文字' })
  @Length(5, 200, { message: '申诉理由应为 5 至 200 字' })
  reason!: string;
}

/** Another doctor sees the patient (替诊). */
export class Substitution {
  doctorName!: string;
  /** The resident comes all the same. Until then it may be cancelled without a limit, and counts as no missed visit. */
  kept!: boolean;
}

export class Appointment {
  id!: string;
  state!: AppointmentState;
  personId!: string;
  personNameMasked!: string;
  hospitalId!: string;
  hospitalName!: string;
  departmentId!: string;
  departmentName!: string;
  /** Null where the session belongs to the department alone. */
  doctorId!: string | null;
  doctorName!: string | null;
  doctorTitle!: string | null;
  /** Null where the doctor it was booked with sees patients. */
  substitution!: Substitution | null;
  visitDate!: LocalDate;
  period!: Period;
  startTime!: LocalTime;
  endTime!: LocalTime;
  /** Be there by then. */
  arriveBy!: LocalTime;
  /** Building, floor and room, such as `门诊楼 3 层 A 区 305 诊室`. */
  place!: string | null;
  /** Registration and consultation fee together, in fen, paid at the hospital. */
  feeFen!: number;
  /** The hospital's visit number once booked. */
  visitNo!: string | null;
  /** Place in the queue as given by the hospital, such as `12`. */
  queueNo!: string | null;
  /** What to bring and how to prepare, one sentence each. */
  bring!: string[];
  /** Why the hospital refused or stopped it, fit for a resident. */
  reason!: string | null;
  /** With `missed`: what became of the appeal; null = there was none. Granted, the visit counts as no strike. */
  appeal!: AppealState | null;
  /** With `rebooked`: the appointment that was made instead. */
  successorId!: string | null;
  bookedAt!: Instant | null;
  cancelBefore!: Instant | null;
  actions!: AppointmentActions;
}

export class AppointmentList {
  items!: Appointment[];
  nextCursor!: string | null;
  /**
   * Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not
   * there are any.
   */
  withheld!: boolean;
}

/** One line of the timeline. */
export class AppointmentStep {
  kind!: AppointmentStepKind;
  /** The hospital's reason, who comes instead, what it was moved to; null where the kind says it all. */
  note!: string | null;
  at!: Instant;
}

/** `GET /appointments/:id/timeline`: what became of it, oldest first. */
export class AppointmentTimeline {
  items!: AppointmentStep[];
}

export const ALTERNATIVE_KINDS = ['same-doctor', 'same-department', 'other-hospital'] as const;
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number];

/** A free number that comes close to what was stopped. */
export class Alternative {
  kind!: AlternativeKind;
  hospitalId!: string;
  hospitalName!: string;
  session!: Session;
  number!: VisitNumber;
}

/** `GET /appointments/:id/alternatives`: at most one of each kind, free at this moment. */
export class AlternativeList {
  asOf!: Instant;
  items!: Alternative[];
  /** Hospitals that could not be asked, by name: what they offer is not known. */
  unavailable!: string[];
}
