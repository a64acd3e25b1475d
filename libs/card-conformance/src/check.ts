import type { CardCapabilities } from '@kangqiao/card-port';
import type { CardConformanceHarness, CardConformanceOptions, Situation } from './harness';

/** An issuer under test, and what is known of it. */
export type Given = Required<CardConformanceOptions> & CardConformanceHarness;

/** One thing that every card authority must do. */
export interface Check {
  /** A sentence that is true when the check passes. */
  title: string;
  /** Not run, but listed, where one of them cannot occur. */
  situations?: readonly Situation[];
  /** Not run, but listed, where the issuer cannot do it. */
  supported?: (capabilities: CardCapabilities) => boolean;
  run(given: Given): Promise<void>;
}

/** What the harness must bring for this check. @throws Error naming it when it is missing */
export function brought<K extends keyof CardConformanceHarness>(
  given: Given,
  name: K,
): NonNullable<CardConformanceHarness[K]> {
  const value = given[name];
  if (value === undefined) throw new Error(`the harness lacks ${name}`);
  return value;
}

/** A holder whom the harness must bring for this check. @throws Error naming the holder when it is missing */
export function holder(given: Given, name: keyof CardConformanceHarness['holders']) {
  const found = given.holders[name];
  if (found === undefined) throw new Error(`the harness lacks the holder ${name}`);
  return found;
}
