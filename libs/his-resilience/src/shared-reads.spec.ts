import { SharedReads } from './shared-reads';

describe('shared reads', () => {
  let at: number;
  let reads: SharedReads;
  let fetch: jest.Mock<Promise<string>, []>;

  beforeEach(() => {
    at = 0;
    reads = new SharedReads(1_000, () => at);
    fetch = jest.fn(async () => 'answer');
  });

  it('make one call for many who ask at once', async () => {
    expect(await Promise.all([reads.read('k', fetch), reads.read('k', fetch)])).toEqual(['answer', 'answer']);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('ask again when their time is over, not a millisecond before', async () => {
    await reads.read('k', fetch);
    at = 999;
    await reads.read('k', fetch);
    expect(fetch).toHaveBeenCalledTimes(1);
    at = 1_000;
    await reads.read('k', fetch);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('count the time from the answer: a slow call is shared as long as it takes', async () => {
    let answer: (text: string) => void = () => undefined;
    fetch.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const first = reads.read('k', fetch);
    at = 5_000;
    const second = reads.read('k', fetch);
    answer('late');
    expect(await Promise.all([first, second])).toEqual(['late', 'late']);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('keep nothing for later where no time is given, and share all the same', async () => {
    const none = new SharedReads(0, () => at);
    await Promise.all([none.read('k', fetch), none.read('k', fetch)]);
    expect(fetch).toHaveBeenCalledTimes(1);
    await none.read('k', fetch);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('do not keep a failure', async () => {
    fetch.mockRejectedValueOnce(new Error('down'));
    await expect(reads.read('k', fetch)).rejects.toThrow('down');
    await expect(reads.read('k', fetch)).resolves.toBe('answer');
  });

  it('keep different questions apart', async () => {
    expect(await reads.read('a', async () => 1)).toBe(1);
    expect(await reads.read('b', async () => 2)).toBe(2);
  });

  it('keep what is very young though something was changed, so that many who write do not cost a call for each who looks', async () => {
    const young = new SharedReads(1_000, () => at, 500);
    await young.read('k', fetch);
    at = 499;
    young.clear();
    await young.read('k', fetch);
    expect(fetch).toHaveBeenCalledTimes(1);
    at = 500;
    await young.read('k', fetch);
    expect(fetch).toHaveBeenCalledTimes(2);
    at = 1_000;
    young.clear();
    await young.read('k', fetch);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('forget everything when told, even what is still under way', async () => {
    let answer: (text: string) => void = () => undefined;
    fetch.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const old = reads.read('k', fetch);
    reads.clear();
    const fresh = reads.read('k', fetch);
    answer('old');
    expect(await old).toBe('old');
    expect(await fresh).toBe('answer');
    expect(await reads.read('k', fetch)).toBe('answer');
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
