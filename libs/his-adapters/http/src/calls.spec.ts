import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { callRead, callWrite, writeFailureOf } from './calls';
import { NotSent } from './failures';
import type { HospitalCall } from './options';

const unavailable = new HospitalUnavailable('no reply');

describe('a read', () => {
  const settings = { operation: 'sessions', deadlineMs: 2_000 };

  it('is tried once more when the hospital was unavailable', async () => {
    const attempt = jest.fn().mockRejectedValueOnce(unavailable).mockResolvedValueOnce('data');
    await expect(callRead(settings, attempt)).resolves.toBe('data');
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('is not tried a third time', async () => {
    const attempt = jest.fn().mockRejectedValue(unavailable);
    await expect(callRead(settings, attempt)).rejects.toBe(unavailable);
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it.each([new HospitalFault('MALFORMED', 'x'), new HospitalRefused('1')])('is not tried again after %s', async (e) => {
    const attempt = jest.fn().mockRejectedValue(e);
    await expect(callRead(settings, attempt)).rejects.toBe(e);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('is not tried again when no time is left', async () => {
    const attempt = jest.fn().mockRejectedValue(unavailable);
    await expect(callRead({ ...settings, deadlineMs: 10 }, attempt)).rejects.toBe(unavailable);
    expect(attempt).toHaveBeenCalledTimes(1);
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
