import { IsIn, IsOptional } from 'class-validator';
import type { Instant, LocalDate, LocalTime } from './common';
import type { ReleaseTimes } from './releases';
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

  /** `true`: only sessions with numbers to book; the days are counted over all sessions in any case. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: '只能是 true 或 false' })
  onlyAvailable?: 'true' | 'false';
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
  /** How many wait for a number of it, where one can join them; null = it is not full, or has no waitlist. */
  waiting!: number | null;
  /** Registration and consultation fee together, in fen. */
  feeFen!: number;
}

/** What one part of a day offers, all its sessions together. */
export class HalfDay {
  period!: Period;
  /** `open`: something can be booked; else `full` before `not-released` before `stopped`, whichever there is. */
  state!: SessionState;
  /** Numbers left in the sessions that can be booked; null = one of them has no limit. */
  remaining!: number | null;
  /** Sessions, the full and stopped ones too. */
  sessions!: number;
}

/** One day of the calendar; without half-days nobody sees patients. */
export class ScheduleDay {
  date!: LocalDate;
  /** Morning first; those without sessions are left out. */
  halfDays!: HalfDay[];
}

export class Schedule {
  /** How the last day that can be booked is released; null = at midnight, and nobody waits. */
  release!: ReleaseTimes | null;
  /** When the hospital said so. */
  asOf!: Instant;
  /** Every day that was asked for and can be booked, in order. */
  days!: ScheduleDay[];
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

  /** While the numbers of that day are released: that it is this person's turn. */
  @IsOptional()
  @IsOpaqueId()
  pass?: string;
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
