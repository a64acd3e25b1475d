import { IsOptional } from 'class-validator';
import type { Instant, LocalDate, LocalTime } from './common';
import { IsLocalDate, IsOpaqueId } from './validators';

export const PERIODS = ['morning', 'afternoon', 'evening', 'all-day'] as const;
export type Period = (typeof PERIODS)[number];

export const SESSION_STATES = ['open', 'full', 'stopped', 'not-released'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** `GET /hospitals/:h/schedule`. Both days included; at most 31 days. */
export class ScheduleQuery {
  @IsOpaqueId()
  departmentId!: string;

  @IsOptional()
  @IsOpaqueId()
  doctorId?: string;

  @IsLocalDate()
  from!: LocalDate;

  @IsLocalDate()
  to!: LocalDate;
}

/** A session (出诊单元): one doctor, one department, one half-day. */
export class Session {
  id!: string;
  hospitalId!: string;
  departmentId!: string;
  departmentName!: string;
  doctorId!: string | null;
  doctorName!: string | null;
  doctorTitle!: string | null;
  date!: LocalDate;
  period!: Period;
  state!: SessionState;
  /** Numbers in all; null = the hospital sets no limit. */
  total!: number | null;
  /** Numbers left; null = the hospital sets no limit. */
  remaining!: number | null;
  /** Registration and consultation fee together, in fen. */
  feeFen!: number;
}

export class Schedule {
  /** When the hospital said so. */
  asOf!: Instant;
  items!: Session[];
}

/** One time-slot number (号) of a session. */
export class VisitNumber {
  id!: string;
  sessionId!: string;
  startTime!: LocalTime;
  endTime!: LocalTime;
  available!: boolean;
}

export class VisitNumberList {
  asOf!: Instant;
  session!: Session;
  items!: VisitNumber[];
}

/** `POST /holds`: hold a number while the resident confirms. */
export class HoldNumber {
  @IsOpaqueId()
  personId!: string;

  @IsOpaqueId()
  hospitalId!: string;

  @IsOpaqueId()
  sessionId!: string;

  @IsOpaqueId()
  numberId!: string;
}

export const HOLD_STATES = ['held', 'holding'] as const;
/** `holding`: the hospital has not confirmed yet; ask again. */
export type HoldState = (typeof HOLD_STATES)[number];

/** A number kept for a person until `expiresAt`. */
export class Hold {
  id!: string;
  state!: HoldState;
  expiresAt!: Instant;
  personId!: string;
  personNameMasked!: string;
  hospitalId!: string;
  hospitalName!: string;
  session!: Session;
  number!: VisitNumber;
}
