import { GatheredReads } from './gathered-reads';

/** Answers when it is told to. */
class SlowSource {
  readonly asked: (readonly number[])[] = [];
  readonly #answers: ((error?: Error) => void)[] = [];
  readonly reads = new GatheredReads<number, string>(
    (keys) =>
      new Promise((resolve, reject) => {
        this.asked.push(keys);
        this.#answers.push((error) => (error ? reject(error) : resolve(keys.map((key) => `value ${key}`))));
      }),
  );

  async answer(error?: Error): Promise<void> {
    this.#answers.shift()?.(error);
    await new Promise(setImmediate);
  }
}

describe('gathered reads', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

  it('ask for one at once', async () => {
    const source = new SlowSource();
    const value = source.reads.read(7);
    expect(source.asked).toEqual([[7]]);
    await source.answer();
    await expect(value).resolves.toBe('value 7');
  });

  it('ask for all that come while four are under way at one time, each told its own', async () => {
    const source = new SlowSource();
    const values = Promise.all(numbers(10).map((key) => source.reads.read(key)));
    expect(source.asked).toEqual([[0], [1], [2], [3]]);
    await source.answer();
    expect(source.asked.at(-1)).toEqual([4, 5, 6, 7, 8, 9]);
    for (let i = 0; i < 4; i += 1) await source.answer();
    await expect(values).resolves.toEqual(numbers(10).map((key) => `value ${key}`));
  });

  it('ask for sixty-four in one statement at most', async () => {
    const source = new SlowSource();
    const values = Promise.all(numbers(4 + 65).map((key) => source.reads.read(key)));
    for (let i = 0; i < 6; i += 1) await source.answer();
    expect(source.asked.map((keys) => keys.length)).toEqual([1, 1, 1, 1, 64, 1]);
    await expect(values).resolves.toHaveLength(69);
  });

  it('tell everybody who shared a statement that failed, and nobody else', async () => {
    const source = new SlowSource();
    const first = numbers(4).map((key) => source.reads.read(key));
    const [shared, alike] = [source.reads.read(4), source.reads.read(5)].map((read) => read.catch(() => 'failed'));
    for (let i = 0; i < 4; i += 1) await source.answer();
    await source.answer(new Error('gone'));
    await expect(Promise.all([...first, shared, alike])).resolves.toEqual([
      ...numbers(4).map((key) => `value ${key}`),
      'failed',
      'failed',
    ]);
  });

  it('never answer with a statement that began before somebody asked', async () => {
    const source = new SlowSource();
    const early = source.reads.read(1);
    const late = source.reads.read(1);
    expect(source.asked).toEqual([[1], [1]]);
    await source.answer();
    await source.answer();
    await expect(Promise.all([early, late])).resolves.toEqual(['value 1', 'value 1']);
  });
});
