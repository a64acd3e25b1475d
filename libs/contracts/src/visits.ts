import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Instant } from './common';
import { IsPoint } from './validators';

/** `done`: the person has reported. */
export const CHECK_IN_STATES = ['before', 'open', 'over', 'done'] as const;
export type CheckInState = (typeof CHECK_IN_STATES)[number];

/** Reporting from the phone. */
export class PhoneCheckIn {
  /** Now; the phone offers it only then. */
  may!: boolean;
  /** How far from the hospital at most, in metres: the phone has to say where it is. Null = from anywhere. */
  withinMetres!: number | null;
}

/** Reporting at the hospital (报到). */
export class CheckIn {
  state!: CheckInState;
  opensAt!: Instant;
  closesAt!: Instant;
  /** Such as `门诊楼 1 层自助机，或诊区护士站`. */
  where!: string;
  /** How it is done, one sentence each. */
  how!: string[];
  /** Null where the hospital takes it on the spot alone. */
  phone!: PhoneCheckIn | null;
}

/** `POST /appointments/:id/check-in`. */
export class ReportArrival {
  /** Where the phone is; used for this answer alone and neither stored nor logged. */
  @IsOptional()
  @IsPoint()
  near?: string;
}

export class FloorPlan {
  title!: string;
  /** An address that an image can show: https, or a data URI. */
  picture!: string;
}

/** `GET /appointments/:id/guide`: how the visit goes. */
export class VisitGuide {
  /** Null where the hospital has not said. */
  checkIn!: CheckIn | null;
  /** How to prepare, one sentence each, besides what the booking says to bring. */
  prepare!: string[];
  /** Where the hospital has a picture of that floor. */
  plan!: FloorPlan | null;
}

/** `GET /appointments/:id/queue`. */
export class QueueQuery {
  /** How long the way takes, in minutes; without it nobody is told when to leave. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '路程时间应为整数分钟' })
  @Min(0, { message: '路程时间不能为负' })
  @Max(240, { message: '路程时间不超过 240 分钟' })
  travelMinutes?: number;
}

/**
 * `not-yet`: the day has not come. `not-in-queue`: the person has not reported, or was seen. `unsupported`: the hospital
 * tells no queue. `over`: there is nothing to wait for any more.
 */
export const VISIT_QUEUE_STATES = ['not-yet', 'not-in-queue', 'waiting', 'unsupported', 'over'] as const;
export type VisitQueueState = (typeof VISIT_QUEUE_STATES)[number];

export class QueuePlace {
  /** The person's own number, as called. */
  queueNo!: string;
  /** The number that is being seen; null before the first. */
  calling!: string | null;
  /** How many are before the person; 0 = next. */
  ahead!: number;
  /** When the hospital said so. */
  asOf!: Instant;
}

export class QueueWait {
  minutes!: number;
  /** `hospital`: its own estimate. `pace`: those ahead, at the length that its schedule gives every number. */
  basis!: 'hospital' | 'pace';
}

/** When to leave home. */
export class LeaveHome {
  at!: Instant;
  /** It is time, or past it. */
  isNow!: boolean;
  /** `queue`: by the turn in the queue. `appointment`: by the time to be there. */
  basis!: 'queue' | 'appointment';
  travelMinutes!: number;
  /** Added to the way. */
  marginMinutes!: number;
}

/** Where the person stands in front of the consulting room. Nothing in it is invented: what is not known is null. */
export class VisitQueue {
  state!: VisitQueueState;
  place!: QueuePlace | null;
  wait!: QueueWait | null;
  leave!: LeaveHome | null;
}
