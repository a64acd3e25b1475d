import type { Release, ReleaseTicket } from '@kangqiao/contracts';

export const soon = () => new Date(Date.now() + 90_000).toISOString();

/** A release under way. */
export const aRelease = (change: Partial<Release> = {}): Release => ({
  id: 'kq-hean~2026-11-22',
  hospitalId: 'kq-hean',
  hospitalName: '和安国际医院',
  visitDate: '2026-12-05',
  phase: 'under-way',
  opensAt: '2026-11-22T07:00:00+08:00',
  releasesAt: soon(),
  endsAt: soon(),
  ending: null,
  waiting: 320,
  admittedLastMinute: 60,
  remaining: 80,
  remainingAsOf: '2026-11-22T07:31:00+08:00',
  draw: { commitment: 'c0ffee', seed: null },
  degraded: false,
  entry: 'entry',
  askAgainSeconds: 10,
  ...change,
});
/** Somebody who waits in it. */
export const aTicket = (change: Partial<ReleaseTicket> = {}): ReleaseTicket => ({
  id: 'ticket',
  releaseId: 'kq-hean~2026-11-22',
  personId: 'person',
  state: 'waiting',
  order: 'draw',
  joinedAt: '2026-11-22T07:20:00+08:00',
  position: 45,
  estimateSeconds: 170,
  drawEntry: 'abc',
  pass: null,
  ...change,
});
