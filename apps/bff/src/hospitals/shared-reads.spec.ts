import { Clock } from '../platform/clock';
import { SharedReads } from './shared-reads';

class HandClock extends Clock {
  at = new Date('2026-11-22T00:00:00Z').getTime();
  override now(): Date {
    return new Date(this.at);
  }
}

describe('shared reads', () => {
  const clock = new HandClock();

  it('make one call for many who ask at once', async () => {
    const reads = new SharedReads(clock);
    const fetch = jest.fn(async () => 'answer');
    expect(await Promise.all([reads.read('k', fetch), reads.read('k', fetch)])).toEqual(['answer', 'answer']);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('ask again after a minute, not a millisecond before', async () => {
    const reads = new SharedReads(clock);
    const fetch = jest.fn(async () => 'answer');
    await reads.read('k', fetch);
    clock.at += 59_999;
    await reads.read('k', fetch);
    expect(fetch).toHaveBeenCalledTimes(1);
    clock.at += 1;
    await reads.read('k', fetch);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('do not keep a failure', async () => {
    const reads = new SharedReads(clock);
    const fetch = jest.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValueOnce('answer');
    await expect(reads.read('k', fetch)).rejects.toThrow('down');
    await expect(reads.read('k', fetch)).resolves.toBe('answer');
  });

  it('keep different questions apart', async () => {
    const reads = new SharedReads(clock);
    expect(await reads.read('a', async () => 1)).toBe(1);
    expect(await reads.read('b', async () => 2)).toBe(2);
  });
});
