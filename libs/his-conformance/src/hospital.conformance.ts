import type { Capabilities } from '@kangqiao/his-port';
import { ALL_CAPABILITIES } from './capabilities';
import type { Check } from './check';
import { ALL_CHECKS } from './checks';
import type { ConformanceHarness } from './harness';

/**
 * What every adapter must do, whatever its wire. Call it at the top of a spec file.
 * @param capabilities what this hospital can do; what it cannot is listed as "not supported" and not run. Default: all.
 */
export function describeHospitalConformance(
  name: string,
  start: () => Promise<ConformanceHarness>,
  capabilities: Capabilities = ALL_CAPABILITIES,
): void {
  describe(`hospital over ${name}`, () => {
    let started: ConformanceHarness | undefined;
    beforeAll(async () => {
      started = await start();
    }, 60_000);
    afterAll(() => started?.stop());

    describe.each(byGroup(ALL_CHECKS))('%s', (_group, checks) => {
      for (const check of checks) {
        if (!check.isSupported(capabilities)) {
          it.skip(`${check.title} (not supported)`, () => undefined);
          continue;
        }
        it(check.title, async () => {
          if (!started) throw new Error('the harness has not been started');
          requireAids(check, started);
          try {
            await check.run(started);
          } finally {
            // The next one may only read, and must find what was there at first, at the hospital's true time.
            if (check.changes) await started.reset();
          }
        });
      }
    });
  });
}

/** A feature that the capabilities name must be testable. */
function requireAids({ needs }: Check, harness: ConformanceHarness): void {
  const missing = needs.filter((aid) => harness[aid] === undefined);
  if (missing.length > 0) throw new Error(`the harness lacks ${missing.join(', ')}`);
}

function byGroup(checks: readonly Check[]): [string, Check[]][] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) groups.set(check.group, [...(groups.get(check.group) ?? []), check]);
  return [...groups];
}
