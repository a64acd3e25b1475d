import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { bulkhead } from 'cockatiel';
import { KeptBack } from './kept-back';
import type { BreakerState, GuardedCall } from './observation';
import { DEFAULT_RESILIENCE, type ResilienceSettings } from './settings';
import { SystemGuard } from './system-guard';

const BREAKER = { share: 0.5, windowMs: 10_000, leastCalls: 4, openMs: 5_000 };
const never = (): Promise<never> => new Promise(() => undefined);
const fails = () => Promise.reject(new HospitalUnavailable('no reply'));
const breaks = () => Promise.reject(new HospitalFault('MALFORMED', 'x'));
const refuses = () => Promise.reject(new HospitalRefused('E1'));

describe('the guard of a system', () => {
  let calls: GuardedCall[];
  let states: BreakerState[];
  let mixedUp: string[];

  const guardWith = (changes: Partial<ResilienceSettings> = {}): SystemGuard => {
    const settings = { ...DEFAULT_RESILIENCE, concurrency: 2, queue: 1, breaker: BREAKER, ...changes };
    return new SystemGuard('his', bulkhead(settings.concurrency, settings.queue), settings, {
      onCall: (call) => void calls.push(call),
      onBreaker: ({ state }) => void states.push(state),
      onWrongPatient: ({ operation }) => void mixedUp.push(operation),
    });
  };
  const outcomeOf = <T>(promise: Promise<T>): Promise<unknown> => promise.catch((error: unknown) => error);

  beforeEach(() => {
    jest.useFakeTimers();
    [calls, states, mixedUp] = [[], [], []];
  });
  afterEach(() => jest.useRealTimers());

  describe('deadline', () => {
    it('ends a read that the hospital leaves hanging, at its time and not before', async () => {
      let ended = false;
      const read = outcomeOf(guardWith({ readDeadlineMs: 1_000 }).read('sessions', never)).finally(
        () => (ended = true),
      );
      await jest.advanceTimersByTimeAsync(999);
      expect(ended).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect(await read).toBeInstanceOf(HospitalUnavailable);
      expect(calls).toMatchObject([
        { operation: 'sessions', attempts: 1, outcome: 'unavailable', milliseconds: 1_000 },
      ]);
    });

    it('of one operation goes before that of all reads', async () => {
      const read = outcomeOf(guardWith({ deadlinesMs: { numbers: 200 } }).read('numbers', never));
      await jest.advanceTimersByTimeAsync(200);
      expect(await read).toBeInstanceOf(HospitalUnavailable);
    });

    it('makes a write that was sent unknown', async () => {
      const write = guardWith({ writeDeadlineMs: 1_000 }).write('book', never);
      await jest.advanceTimersByTimeAsync(1_000);
      expect(await write).toEqual({ kind: 'unknown' });
      expect(calls).toMatchObject([{ outcome: 'unknown', attempts: 1 }]);
    });

    it('makes a write that still waited for its turn unavailable, and it is never sent', async () => {
      const guard = guardWith({ concurrency: 1, writeDeadlineMs: 1_000, readDeadlineMs: 3_000 });
      void outcomeOf(guard.read('sessions', never));
      const send = jest.fn(async () => ({ kind: 'booked' }));
      const write = guard.write('book', send);
      await jest.advanceTimersByTimeAsync(1_000);
      expect(await write).toEqual({ kind: 'unavailable' });
      await jest.advanceTimersByTimeAsync(2_000);
      expect(send).not.toHaveBeenCalled();
      expect(calls[0]).toMatchObject({ operation: 'book', outcome: 'unavailable', reason: 'DEADLINE', attempts: 0 });
    });
  });

  describe('bulkhead', () => {
    it('lets as many wait as its queue holds, and refuses one more at once', async () => {
      const guard = guardWith();
      const waiting = [1, 2, 3].map(() => outcomeOf(guard.read('sessions', never)));
      expect(await outcomeOf(guard.read('sessions', never))).toEqual(new KeptBack('BUSY'));
      expect(await guard.write('book', async () => ({ kind: 'booked' }))).toEqual({ kind: 'unavailable' });
      await jest.advanceTimersByTimeAsync(DEFAULT_RESILIENCE.readDeadlineMs);
      await Promise.all(waiting);
    });

    it('gives a place up at the deadline, even when the adapter does not let go', async () => {
      const guard = guardWith({ readDeadlineMs: 1_000 });
      const hanging = [1, 2].map(() => outcomeOf(guard.read('sessions', never)));
      await jest.advanceTimersByTimeAsync(1_000);
      await Promise.all(hanging);
      expect(await guard.read('sessions', async () => 'answer')).toBe('answer');
    });
  });

  describe('retry', () => {
    it('of a read comes once, after a pause', async () => {
      const call = jest.fn().mockRejectedValueOnce(new HospitalUnavailable('reset')).mockResolvedValueOnce('answer');
      const read = guardWith().read('sessions', call);
      await jest.advanceTimersByTimeAsync(49);
      expect(call).toHaveBeenCalledTimes(1);
      await jest.advanceTimersByTimeAsync(151);
      expect(await read).toBe('answer');
      expect(calls).toMatchObject([{ outcome: 'answered', attempts: 2 }]);
    });

    it('is never a third time', async () => {
      const call = jest.fn(fails);
      const read = outcomeOf(guardWith().read('sessions', call));
      await jest.advanceTimersByTimeAsync(1_000);
      expect(await read).toBeInstanceOf(HospitalUnavailable);
      expect(call).toHaveBeenCalledTimes(2);
    });

    it.each([
      ['a refusal', refuses],
      ['a wrong reply', breaks],
    ])('is not for %s', async (_, reply) => {
      const call = jest.fn<Promise<never>, []>(reply);
      await outcomeOf(guardWith().read('sessions', call));
      expect(call).toHaveBeenCalledTimes(1);
    });

    it('is never for a write', async () => {
      const call = jest.fn(async () => ({ kind: 'unavailable' as const }));
      expect(await guardWith().write('book', call)).toEqual({ kind: 'unavailable' });
      expect(call).toHaveBeenCalledTimes(1);
    });
  });

  describe('breaker', () => {
    /** Calls that fail without a retry. */
    const fault = async (guard: SystemGuard, times: number) => {
      for (let i = 0; i < times; i += 1) await outcomeOf(guard.read('sessions', breaks));
    };
    const succeed = async (guard: SystemGuard, times: number) => {
      for (let i = 0; i < times; i += 1) await guard.read('sessions', async () => 'answer');
    };

    it('stays closed at its share, and opens above it', async () => {
      const guard = guardWith();
      await succeed(guard, 2);
      await fault(guard, 2);
      expect(states).toEqual([]);
      await fault(guard, 1);
      expect(states).toEqual(['open']);
    });

    it('never opens on fewer calls than its least', async () => {
      const guard = guardWith();
      await fault(guard, 3);
      expect(states).toEqual([]);
      await fault(guard, 1);
      expect(states).toEqual(['open']);
    });

    it('does not count refusals: a hospital that says no is well', async () => {
      const guard = guardWith();
      for (let i = 0; i < 10; i += 1) await outcomeOf(guard.read('sessions', refuses));
      expect(states).toEqual([]);
    });

    it('counts writes without an answer', async () => {
      const guard = guardWith();
      for (let i = 0; i < 4; i += 1) await guard.write('book', async () => ({ kind: 'unknown' as const }));
      expect(states).toEqual(['open']);
    });

    it('keeps back reads and writes while it is open, without sending anything', async () => {
      const guard = guardWith();
      await fault(guard, 4);
      const send = jest.fn(async () => ({ kind: 'booked' }));
      expect(await guard.write('book', send)).toEqual({ kind: 'unavailable' });
      expect(await outcomeOf(guard.read('sessions', send))).toEqual(new KeptBack('BREAKER_OPEN'));
      expect(send).not.toHaveBeenCalled();
      expect(calls.at(-1)).toMatchObject({ outcome: 'unavailable', reason: 'BREAKER_OPEN', attempts: 0 });
    });

    it('lets one call try when its time is over, not a millisecond before, and nobody waits for that one', async () => {
      const guard = guardWith();
      await fault(guard, 4);
      await jest.advanceTimersByTimeAsync(4_999);
      expect(await outcomeOf(guard.read('sessions', async () => 'early'))).toBeInstanceOf(KeptBack);
      await jest.advanceTimersByTimeAsync(1);
      let answer: (text: string) => void = () => undefined;
      const probe = guard.read('sessions', () => new Promise<string>((resolve) => (answer = resolve)));
      await jest.advanceTimersByTimeAsync(0);
      expect(await outcomeOf(guard.read('sessions', async () => 'second'))).toEqual(new KeptBack('BREAKER_OPEN'));
      answer('well again');
      expect(await probe).toBe('well again');
      expect(await guard.read('sessions', async () => 'third')).toBe('third');
      expect(states).toEqual(['open', 'half-open', 'closed']);
    });

    it('opens again when that one fails', async () => {
      const guard = guardWith();
      await fault(guard, 4);
      await jest.advanceTimersByTimeAsync(5_000);
      await fault(guard, 1);
      expect(states).toEqual(['open', 'half-open', 'open']);
    });
  });

  it('tells of a reply about another patient, besides the fault', async () => {
    const read = guardWith().read('laboratory', () => Promise.reject(new HospitalFault('WRONG_PATIENT', 'x')));
    expect(await outcomeOf(read)).toMatchObject({ kind: 'fault' });
    expect(mixedUp).toEqual(['laboratory']);
    expect(calls).toMatchObject([{ outcome: 'fault', reason: 'WRONG_PATIENT' }]);
  });

  it('passes our own mistakes on as they are', async () => {
    await expect(guardWith().read('sessions', () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
    await expect(guardWith().write('book', () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  });

  it('tells the reason of a refused write', async () => {
    await guardWith().write('book', async () => ({ kind: 'refused', reason: 'NUMBER_TAKEN' }));
    expect(calls).toMatchObject([{ outcome: 'refused', reason: 'NUMBER_TAKEN' }]);
  });
});
