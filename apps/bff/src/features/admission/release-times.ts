import type { ReleaseTimes } from '@kangqiao/contracts';
import { currentRelease, type Named, phaseOf } from './release-day';

/** When a hospital releases, for whoever looks at its schedule; by the clock alone. Null where nobody waits. */
export const toReleaseTimes = (hospital: Named, now: Date): ReleaseTimes | null => {
  const release = currentRelease(hospital, now);
  const { releaseTime } = hospital.rules;
  if (!release || releaseTime === null) return null;
  return { releaseTime, visitDate: release.visitDate, releaseId: release.id, phase: phaseOf(release, now) };
};
