import type { Release, ReleaseTicket } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import type { RoomState, Ticket } from './admission-store';
import { commitmentOf } from './draw';
import { estimateSeconds } from './pace';
import type { Passes } from './passes';
import { askAgainSeconds } from './polling';
import { phaseOf, type ReleaseDay } from './release-day';

const SECOND = 1000;

interface Shown {
  now: Date;
  hospitalName: string;
  /** Null while instances do not agree on one. */
  seed: string | null;
  isDegraded: boolean;
}

/** What everybody is shown alike. */
export type SharedRelease = Omit<Release, 'entry' | 'askAgainSeconds'>;

export const toSharedRelease = (release: ReleaseDay, state: RoomState, shown: Shown): SharedRelease => {
  const { now, seed } = shown;
  const byTime = phaseOf(release, now);
  const phase = state.ending === null ? byTime : 'over';
  return {
    id: release.id,
    hospitalId: release.hospitalId,
    hospitalName: shown.hospitalName,
    visitDate: release.visitDate,
    phase,
    opensAt: isoWithOffset(release.opensAt),
    releasesAt: isoWithOffset(release.releasesAt),
    endsAt: isoWithOffset(release.endsAt),
    ending: phase === 'over' ? (state.ending ?? 'time') : null,
    waiting: state.waiting,
    admittedLastMinute: state.admittedLastMinute,
    remaining: state.remaining,
    remainingAsOf: state.remainingAt === null ? null : isoWithOffset(new Date(state.remainingAt)),
    draw: seed === null ? null : { commitment: commitmentOf(seed), seed: now >= release.releasesAt ? seed : null },
    degraded: shown.isDegraded,
  };
};

/** @param estimateSeconds of the account's ticket that is let in first; null = none waits, or nothing is known */
export const askAgain = (
  { releasesAt }: ReleaseDay,
  waiting: number,
  estimateSeconds: number | null,
  now: Date,
): number => {
  const secondsToRelease = (releasesAt.getTime() - now.getTime()) / SECOND;
  return askAgainSeconds({ secondsToRelease, waiting, estimateSeconds }, Math.random());
};

/** A place is told once it is drawn. Who is after everybody else may be overtaken, so nothing is estimated for them. */
export const toTicket = (
  release: ReleaseDay,
  ticket: Ticket,
  state: RoomState,
  now: Date,
  passes: Passes,
): ReleaseTicket => {
  const { id, personId, accountId, entry, order, joinedAt, passUntil, toldAt } = ticket;
  const secondsSinceRelease = (now.getTime() - release.releasesAt.getTime()) / SECOND;
  const isWaiting = ticket.state === 'waiting' && ticket.ahead !== null;
  const position = isWaiting && secondsSinceRelease >= 0 ? (ticket.ahead ?? 0) + 1 : null;
  const isEstimated = position !== null && order !== 'last' && state.ending === null;
  const until = ticket.state === 'admitted' && passUntil !== null ? new Date(passUntil) : null;
  return {
    id,
    releaseId: release.id,
    personId,
    state: ticket.state,
    order,
    joinedAt: isoWithOffset(new Date(joinedAt)),
    position,
    estimateSeconds: isEstimated ? estimateSeconds(position, release.room, { ...state, secondsSinceRelease }) : null,
    drawEntry: entry,
    pass: until && {
      text: passes.pass(
        { releaseId: release.id, accountId, personId },
        until,
        toldAt === null ? now : new Date(toldAt),
      ),
      expiresAt: isoWithOffset(until),
    },
  };
};
