import type { Check } from './check';
import { APPLYING } from './checks/applying';
import { CODES } from './checks/codes';
import { ENDING } from './checks/ending';
import { FAULTS } from './checks/faults';
import { STATIC_CODES } from './checks/static-codes';
import { TELLING } from './checks/telling';
import { VERIFYING } from './checks/verifying';
import type { CardConformanceHarness, CardConformanceOptions } from './harness';

const GROUPS: readonly (readonly [string, readonly Check[]])[] = [
  ['what it can do and wants to be told', TELLING],
  ['applying', APPLYING],
  ['codes', CODES],
  ['verifying', VERIFYING],
  ['static codes', STATIC_CODES],
  ['ending a card', ENDING],
  ['a failing issuer', FAULTS],
];

/** Thousands of codes are verified in one check. */
const CHECK_MS = 120_000;

/**
 * What every card authority must do, whatever its wire. Call it at the top of a spec file. What an issuer cannot do, or
 * cannot be in, is listed as skipped with its reason.
 */
export function describeCardConformance(
  name: string,
  start: () => Promise<CardConformanceHarness>,
  options: CardConformanceOptions,
): void {
  const known = { cannotOccur: {}, texts: 300, precision: 0.001, ...options };

  describe(`card authority: ${name}`, () => {
    let started: CardConformanceHarness | undefined;
    beforeAll(async () => {
      started = await start();
    }, 60_000);
    afterAll(() => started?.stop());

    describe.each(GROUPS)('%s', (_group, checks) => {
      for (const check of checks) {
        const why = reasonToSkip(check, known);
        if (why !== null) {
          it.skip(`${check.title} (${why})`, () => undefined);
          continue;
        }
        it(
          check.title,
          async () => {
            if (!started) throw new Error('the harness has not been started');
            await started.reset();
            await check.run({ ...known, ...started });
          },
          CHECK_MS,
        );
      }
    });
  });
}

function reasonToSkip({ situations = [], supported }: Check, known: Required<CardConformanceOptions>): string | null {
  if (supported && !supported(known.capabilities)) return 'not supported';
  const reason = situations.map((situation) => known.cannotOccur[situation]).find((why) => why !== undefined);
  return reason === undefined ? null : `cannot occur: ${reason}`;
}
