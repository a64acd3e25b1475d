import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { ALL_CAPABILITIES } from './capabilities';
import { CheckFailed, inGroup, NothingToCheck } from './check';
import type { HospitalUnderTest } from './harness';
import { runCheck } from './run-check';

const check = inGroup('group');
const aCheck = (change: Partial<Parameters<typeof check>[0]> = {}) =>
  check({ id: 'group.check', title: 'is well', standard: 'none', run: async () => undefined, ...change });
const failing = (error: unknown) => aCheck({ run: () => Promise.reject(error) });

describe('running a check', () => {
  let resets = 0;
  // No check here asks the hospital anything.
  const harness = { hospital: {} as HospitalUnderTest, reset: async () => void (resets += 1) };
  const run = (one: ReturnType<typeof aCheck>, mayChange = true) => runCheck(one, harness, ALL_CAPABILITIES, mayChange);
  beforeEach(() => {
    resets = 0;
  });

  it('passes what does not fail', async () => {
    await expect(run(aCheck())).resolves.toMatchObject({ verdict: 'pass', detail: null });
  });

  it('does not run what the hospital does not support', async () => {
    const one = aCheck({ supported: () => false, run: () => Promise.reject(new Error('was run')) });
    await expect(run(one)).resolves.toMatchObject({ verdict: 'not supported' });
  });

  it('skips what changes something unless it may', async () => {
    const one = aCheck({ changes: true });
    await expect(run(one, false)).resolves.toMatchObject({ verdict: 'skipped' });
    expect(resets).toBe(0);
    await expect(run(one, true)).resolves.toMatchObject({ verdict: 'pass' });
  });

  it('skips what needs something that is not there, and says what', async () => {
    const one = aCheck({ needs: ['person', 'during'] as never });
    await expect(run(one)).resolves.toMatchObject({
      verdict: 'skipped',
      detail: 'needs a test patient, a hospital that fails on request',
    });
  });

  it('skips what has nothing to look at', async () => {
    await expect(run(failing(new NothingToCheck('no reports')))).resolves.toMatchObject({
      verdict: 'skipped',
      detail: 'no reports',
    });
  });

  it.each([
    [new CheckFailed('the number is still offered'), 'the number is still offered'],
    [new HospitalFault('MISSING_FIELD', 'REG_LIST.REG_ID'), 'MISSING_FIELD: REG_LIST.REG_ID'],
    [new HospitalRefused('200506', '王秀英的号源被占'), 'refused with code 200506'],
    [new HospitalUnavailable('not reached: ECONNREFUSED'), 'no answer: not reached: ECONNREFUSED'],
    [new TypeError('王秀英 is not a function'), 'TypeError'],
    ['王秀英', 'unknown error'],
  ])('says why a check failed without quoting the hospital', async (error, detail) => {
    await expect(run(failing(error))).resolves.toMatchObject({ verdict: 'fail', detail });
  });

  it('takes back what a check changed, even when it failed', async () => {
    await run(aCheck({ changes: true, run: () => Promise.reject(new CheckFailed('no')) }));
    expect(resets).toBe(1);
  });
});
