import { IsString, Matches } from 'class-validator';
import type { Instant, LocalDate, LocalTime } from './common';
import { IsOpaqueId } from './validators';

/**
 * `scheduled`: the waiting room is not open yet. `gathering`: it is, and whoever comes now takes part in the draw.
 * `under-way`: numbers are given out in turn. `over`: nobody has to wait any more.
 */
export const RELEASE_PHASES = ['scheduled', 'gathering', 'under-way', 'over'] as const;
export type ReleasePhase = (typeof RELEASE_PHASES)[number];

/** Why nobody has to wait any more: the hospital's numbers are gone, or the time for it is over. */
export const RELEASE_ENDINGS = ['numbers-gone', 'time'] as const;
export type ReleaseEnding = (typeof RELEASE_ENDINGS)[number];

/** What is promised before the draw and shown after it, so that anybody can check the order. */
export class ReleaseDraw {
  /** SHA-256 of the seed, hexadecimal; known since the waiting room opened. */
  commitment!: string;
  /** The seed, hexadecimal; null until the release. */
  seed!: string | null;
}

/** The release of one day's numbers at one hospital, and its waiting room. */
export class Release {
  id!: string;
  hospitalId!: string;
  hospitalName!: string;
  /** The day whose numbers are released. */
  visitDate!: LocalDate;
  phase!: ReleasePhase;
  /** When the waiting room opens, when numbers are released, and until when at the latest they are given out in turn. */
  opensAt!: Instant;
  releasesAt!: Instant;
  endsAt!: Instant;
  /** Null unless `over`. */
  ending!: ReleaseEnding | null;
  /** People who wait; on the page of the release as of a quarter of a second ago at most. */
  waiting!: number;
  /** People let in during the last minute. */
  admittedLastMinute!: number;
  /** Numbers left when the hospital was last asked; null = not known. */
  remaining!: number | null;
  remainingAsOf!: Instant | null;
  /** Null before the waiting room opens, and while `degraded`. */
  draw!: ReleaseDraw | null;
  /** The servers cannot agree on one order at the moment: each lets in on its own, slowly, by arrival. */
  degraded!: boolean;
  /** Goes back with `POST /releases/:id/tickets`. */
  entry!: string;
  /** When to ask again, in seconds; asking earlier changes nothing. */
  askAgainSeconds!: number;
}

/** `POST /releases/:id/tickets`: waits for one person. */
export class JoinRelease {
  @IsOpaqueId()
  personId!: string;

  /** `entry` of the release, as it was shown. */
  @IsOpaqueId()
  entry!: string;

  /** Chosen once by the phone, 16 to 64 letters, digits, `-` and `_`. */
  @IsString({ message: '设备标识应为文字' })
  @Matches(/^[A-Za-z0-9_-]{16,64}$/, { message: '设备标识格式不正确' })
  device!: string;
}

/** `missed`: it was let in, and its time passed unused; it may wait again. */
export const TICKET_STATES = ['waiting', 'admitted', 'missed'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/**
 * How the place in the order came about: by the draw; by the draw, after everybody's first person (`draw-further`); by
 * arrival after the release; after everybody else (`last`), because the requests did not look like a person's.
 */
export const TICKET_ORDERS = ['draw', 'draw-further', 'arrival', 'last'] as const;
export type TicketOrder = (typeof TICKET_ORDERS)[number];

/** Proves to `POST /holds` that it is this person's turn. */
export class ReleasePass {
  text!: string;
  expiresAt!: Instant;
}

/** The place of one person in one release; it belongs to the account and stays while the app is closed. */
export class ReleaseTicket {
  id!: string;
  releaseId!: string;
  personId!: string;
  state!: TicketState;
  order!: TicketOrder;
  joinedAt!: Instant;
  /** 1 = next; null before the draw, and unless waiting. */
  position!: number | null;
  /** From the pace of the last minute; null where nothing can be said. */
  estimateSeconds!: number | null;
  /** What stands for this person in the published order. */
  drawEntry!: string;
  /** Null unless admitted. */
  pass!: ReleasePass | null;
}

/** `GET /releases/:id/tickets`: the account's own. */
export class ReleaseTickets {
  release!: Release;
  items!: ReleaseTicket[];
}

/** One place of the published order. */
export class DrawnEntry {
  /** SHA-256 of release and person, hexadecimal: says nothing to others. */
  entry!: string;
  order!: Exclude<TicketOrder, 'arrival'>;
}

/** `GET /releases/:id/draw`: entries by order, then by HMAC-SHA256(seed, entry). */
export class DrawnOrder {
  commitment!: string;
  seed!: string;
  items!: DrawnEntry[];
  nextCursor!: string | null;
}

/** `GET /releases/:id/draw?cursor=`. */
export class DrawQuery {
  @Matches(/^\d{1,9}$/, { message: '编号格式不正确' })
  cursor: string = '0';
}

export const PREFLIGHT_SUBJECTS = ['card', 'file', 'document', 'consent', 'rules', 'phone'] as const;
export type PreflightSubject = (typeof PREFLIGHT_SUBJECTS)[number];

/** `missing`: booking will fail. `advice`: booking will work, the visit goes better with it. `unknown`: could not be asked. */
export const PREFLIGHT_STATES = ['ready', 'advice', 'missing', 'unknown'] as const;
export type PreflightState = (typeof PREFLIGHT_STATES)[number];

/** Where something that is missing can be mended; null = not in the app. */
export const PREFLIGHT_MENDINGS = ['apply-card', 'person', 'appointments'] as const;
export type PreflightMending = (typeof PREFLIGHT_MENDINGS)[number];

export class PreflightItem {
  subject!: PreflightSubject;
  state!: PreflightState;
  /** One or two sentences in plain words. */
  text!: string;
  mending!: PreflightMending | null;
}

/** `GET /releases/:id/preflight?personId=`. */
export class PreflightQuery {
  @IsOpaqueId()
  personId!: string;
}

/** Whether this person could book when the numbers are released. */
export class Preflight {
  releaseId!: string;
  personId!: string;
  /** Nothing is missing and nothing unknown. */
  isReady!: boolean;
  items!: PreflightItem[];
  /** Whether this account is told of this release. */
  isReminded!: boolean;
}

/** `PUT /releases/:id/reminder`: tell this account the evening before and when the waiting room opens. */
export class RemindOfRelease {
  @IsOpaqueId()
  personId!: string;
}

/** How a hospital releases the last of the days that can be booked. */
export class ReleaseTimes {
  /** Every day at this time. */
  releaseTime!: LocalTime;
  /** The day that is released next, or being released. */
  visitDate!: LocalDate;
  releaseId!: string;
  phase!: ReleasePhase;
}
