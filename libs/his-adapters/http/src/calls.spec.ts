import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { callRead, callWrite, writeFailureOf } from './calls';
import { NotSent } from './failures';
import type { HospitalCall } from './options';

const unavailable = new HospitalUnavailable('no reply');

describe('a read', () => {
  const settings = { operation: 'sessions', deadlineMs: 2_000 };

  it('gives what the attempt gives', async () => {
    await expect(callRead(settings, async () => 'data')).resolves.toBe('data');
  });

  it.each([unavailable, new HospitalFault('MALFORMED', 'x'), new HospitalRefused('1')])(
    'is not tried again here after %s',
    async (error) => {
      const attempt = jest.fn().mockRejectedValue(error);
      await expect(callRead(settings, attempt)).rejects.toBe(error);
      expect(attempt).toHaveBeenCalledTimes(1);
    },
  );

  it('has a signal that ends it at its deadline', async () => {
    const attempt = (deadline: AbortSignal) =>
      new Promise<never>((_, reject) => deadline.addEventListener('abort', () => reject(unavailable)));
    await expect(callRead({ ...settings, deadlineMs: 10 }, attempt)).rejects.toBe(unavailable);
  });
});

describe('a write', () => {
  it('is never tried again', async () => {
    const attempt = jest.fn().mockRejectedValue(unavailable);
    await expect(callWrite({ operation: 'book', deadlineMs: 2_000 }, attempt)).rejects.toBe(unavailable);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('surely did not happen when it was not sent', () => {
    expect(writeFailureOf(new NotSent('x'))).toEqual({ kind: 'unavailable' });
  });

  it.each([unavailable, new HospitalFault('SIGNATURE', 'x')])('is unknown after %s', (error) => {
    expect(writeFailureOf(error)).toEqual({ kind: 'unknown' });
  });
});

describe('the observer', () => {
  const outcomeOf = async (call: typeof callRead | typeof callWrite, attempt: () => Promise<unknown>) => {
    const calls: HospitalCall[] = [];
    const settings = { operation: 'hold', deadlineMs: 10, onCall: (seen: HospitalCall) => void calls.push(seen) };
    await call(settings, attempt).catch(() => undefined);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ operation: 'hold', milliseconds: expect.any(Number) });
    return { outcome: calls[0]?.outcome, reason: calls[0]?.reason };
  };
  const fails = (error: Error) => () => Promise.reject(error);

  it('is told of answers', async () => {
    expect(await outcomeOf(callRead, async () => 1)).toEqual({ outcome: 'answered', reason: null });
  });

  it('is told of refusals with their code', async () => {
    expect(await outcomeOf(callRead, fails(new HospitalRefused('100201')))).toEqual({
      outcome: 'refused',
      reason: '100201',
    });
  });

  it('is told of the same failure as a fault of a read and an unknown write', async () => {
    const fault = fails(new HospitalFault('MALFORMED', 'x'));
    expect(await outcomeOf(callRead, fault)).toEqual({ outcome: 'fault', reason: 'MALFORMED' });
    expect(await outcomeOf(callWrite, fault)).toEqual({ outcome: 'unknown', reason: 'MALFORMED' });
  });

  it('is told of a write that was not sent as unavailable', async () => {
    expect(await outcomeOf(callWrite, fails(new NotSent('x')))).toEqual({ outcome: 'unavailable', reason: null });
  });
});
