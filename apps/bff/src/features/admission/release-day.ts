import { addDays, instantOf, isLocalDate, localDateOf } from '@kangqiao/domain';
import type { HospitalRules, WaitingRoomRule } from '@kangqiao/his-port';

const MINUTE = 60_000;

/** One day's release at one hospital, as its rules say it. */
export interface ReleaseDay {
  /** Ours: the hospital and the day on which it happens. */
  id: string;
  hospitalId: string;
  /** The day whose numbers are released. */
  visitDate: string;
  opensAt: Date;
  releasesAt: Date;
  endsAt: Date;
  room: WaitingRoomRule;
}

export type TimePhase = 'scheduled' | 'gathering' | 'under-way' | 'over';

type Rules = Pick<HospitalRules, 'bookingDays' | 'releaseTime' | 'waitingRoom'>;

/** A hospital, as far as a release is concerned. */
export interface Named {
  id: string;
  rules: Rules;
}

/** The release of a hospital on one day; null where nobody waits there. */
export function releaseOn({ id: hospitalId, rules }: Named, day: string): ReleaseDay | null {
  const { releaseTime, waitingRoom: room, bookingDays } = rules;
  if (releaseTime === null || room === null) return null;
  const releasesAt = instantOf(day, releaseTime);
  return {
    id: `${hospitalId}~${day}`,
    hospitalId,
    visitDate: addDays(day, bookingDays - 1),
    opensAt: new Date(releasesAt.getTime() - room.opensBeforeMinutes * MINUTE),
    releasesAt,
    endsAt: new Date(releasesAt.getTime() + room.lastsMinutes * MINUTE),
    room,
  };
}

/** What the clock alone says; that the numbers are gone may end it sooner. */
export function phaseOf({ opensAt, releasesAt, endsAt }: Omit<ReleaseDay, 'room'>, now: Date): TimePhase {
  if (now < opensAt) return 'scheduled';
  if (now < releasesAt) return 'gathering';
  return now < endsAt ? 'under-way' : 'over';
}

/** The release that is under way or comes next. One that began before midnight goes on after it. */
export function currentRelease(hospital: Named, now: Date): ReleaseDay | null {
  const today = localDateOf(now);
  for (const day of [addDays(today, -1), today]) {
    const release = releaseOn(hospital, day);
    if (release && phaseOf(release, now) !== 'over') return release;
  }
  return releaseOn(hospital, addDays(today, 1));
}

/** Takes the id of a release apart; null for what no release is called. */
export function readReleaseId(id: string): { hospitalId: string; day: string } | null {
  const [, hospitalId, day] = /^([a-z0-9-]{1,32})~(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  return hospitalId !== undefined && day !== undefined && isLocalDate(day) ? { hospitalId, day } : null;
}
