import type { Capabilities } from '@kangqiao/his-port';
import type { ConformanceHarness, HospitalUnderTest } from './harness';

/** What a check may want besides the ports. */
export type Aid = Exclude<keyof ConformanceHarness, 'hospital' | 'reset' | 'stop'>;

type Given<A extends Aid> = { hospital: HospitalUnderTest } & Required<Pick<ConformanceHarness, A>>;

/** One thing that every hospital must do, as data: run by jest against a sandbox and by a command against a real one. */
export interface Check {
  /** Stable, such as `scheduling.hold`. */
  id: string;
  group: string;
  /** A sentence that is true when the check passes. */
  title: string;
  /** What the standards and wires say about it. */
  standard: string;
  /** False = "not supported": the hospital says that it cannot do this, and the check is not run. */
  isSupported(capabilities: Capabilities): boolean;
  /** What must be there to run it; the check is skipped where something is missing. */
  needs: readonly Aid[];
  /** Whether it changes something at the hospital. */
  changes: boolean;
  /** @throws CheckFailed, or whatever went wrong */
  run(harness: ConformanceHarness): Promise<void>;
}

interface Definition<A extends Aid> {
  id: string;
  title: string;
  standard: string;
  /** Default: every hospital does this. */
  supported?: (capabilities: Capabilities) => boolean;
  needs?: readonly A[];
  /** Default: it only reads. */
  changes?: boolean;
  run(given: Given<A>): Promise<void>;
}

/** The checks of one group; each may use only what it says it needs. */
export function inGroup(group: string) {
  return <A extends Aid = never>(definition: Definition<A>): Check => ({
    id: definition.id,
    group,
    title: definition.title,
    standard: definition.standard,
    isSupported: definition.supported ?? (() => true),
    needs: definition.needs ?? [],
    changes: definition.changes ?? false,
    // Whoever runs a check has made sure that what it needs is there.
    run: (harness) => definition.run(harness as unknown as Given<A>),
  });
}

/** The hospital does not do what it must. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

/** This hospital, or this test patient, has nothing on which the check could be made. */
export class NothingToCheck extends Error {
  override readonly name = 'NothingToCheck';
}
