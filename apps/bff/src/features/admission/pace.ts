import type { WaitingRoomRule } from '@kangqiao/his-port';

const SECOND = 1000;

/** The slowest that a hospital in trouble makes admission: one in ten of its usual rate. */
export const LEAST_FACTOR = 0.1;
/** From standing still to the usual rate. */
export const RECOVERY_MS = 60 * SECOND;
/** Many refusals of one moment are one sign. */
export const SLOWED_ONCE_MS = SECOND;

/** How fast people are let in; kept beside the order, so that all instances share it. */
export interface Pace {
  /** People who may be let in now; a fraction is on its way. */
  tokens: number;
  tokensAt: number;
  /** Share of the usual rate when it was last slowed. */
  factor: number;
  factorAt: number;
}

type Plan = Pick<WaitingRoomRule, 'admitPerSecond'>;

/** Who is let in at once where nobody was for a while: two seconds' worth, one at least. */
export const burstOf = ({ admitPerSecond }: Plan): number => Math.max(1, admitPerSecond * 2);

export const firstPace = (plan: Plan, releasesAt: number): Pace => ({
  tokens: burstOf(plan),
  tokensAt: releasesAt,
  factor: 1,
  factorAt: releasesAt,
});

/** The share of the usual rate at this moment: it grows back evenly after it was slowed. */
export const factorAt = ({ factor, factorAt: since }: Pace, now: number): number =>
  Math.min(1, factor + Math.max(0, now - since) / RECOVERY_MS);

/** Time passes. A clock that runs behind another instance's changes nothing. */
export function refilled(pace: Pace, plan: Plan, now: number): Pace {
  if (now <= pace.tokensAt) return pace;
  const grown = ((now - pace.tokensAt) / SECOND) * plan.admitPerSecond * factorAt(pace, now);
  return { ...pace, tokens: Math.min(burstOf(plan), pace.tokens + grown), tokensAt: now };
}

/** The hospital refuses what is sent: half as many from now on. */
export function slowed(pace: Pace, now: number): Pace {
  if (pace.factor < 1 && now - pace.factorAt < SLOWED_ONCE_MS) return pace;
  return { ...pace, factor: Math.max(LEAST_FACTOR, factorAt(pace, now) / 2), factorAt: now };
}

const MEASURED_SECONDS = 60;
/** Fewer say nothing about the pace. */
const LEAST_MEASURED = 5;

export interface Measured {
  admittedLastMinute: number;
  secondsSinceRelease: number;
  /** Share of the usual rate at this moment. */
  factor: number;
}

/** Seconds until somebody at this place is let in, by the measured rate; by the planned one while nothing is measured. */
export function estimateSeconds(position: number, plan: Plan, measured: Measured): number {
  const { admittedLastMinute, secondsSinceRelease, factor } = measured;
  const span = Math.min(MEASURED_SECONDS, secondsSinceRelease);
  const isMeasured = admittedLastMinute >= LEAST_MEASURED && span >= 1;
  const rate = isMeasured ? admittedLastMinute / span : plan.admitPerSecond * factor;
  return Math.ceil(position / rate);
}
