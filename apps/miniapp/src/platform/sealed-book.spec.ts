import fc from 'fast-check';
import { entriesOf, sealedBook, textOf } from './sealed-book';
import { sealed } from './sealed';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 24 * 60 * 60_000;
const LIMITS = { entry: 100, all: 250, maxAge: DAY };

/** JSON has no negative zero. */
const jsonValue = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('what is read back', () => {
  it('is what was written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), jsonValue, (name, value) => {
        const text = textOf([[name, { at: NOW, value }]], 100_000);
        expect(entriesOf(text, NOW, DAY)).toEqual([[name, { at: NOW, value }]]);
      }),
    ));

  it.each([
    null,
    undefined,
    7,
    '',
    '{',
    '[]',
    'null',
    '{"version":1}',
    '{"version":0,"entries":{}}',
    '{"version":1,"entries":[1]}',
  ])('is nothing where there is %p', (text) => expect(entriesOf(text, NOW, DAY)).toEqual([]));

  it('is nothing that is too old, or from a day that is not yet', () => {
    const text = textOf([['a', { at: NOW, value: 1 }]], 1000);
    expect(entriesOf(text, NOW + DAY - 1, DAY)).toHaveLength(1);
    expect(entriesOf(text, NOW + DAY, DAY)).toEqual([]);
    expect(entriesOf(text, NOW - DAY, DAY)).toEqual([]);
  });
});

it('lets the oldest give way where there is no room for all', () => {
  const entry = (at: number) => ({ at, value: 'x'.repeat(50) });
  const text = textOf(
    [
      ['old', entry(NOW)],
      ['new', entry(NOW + 2)],
      ['newer', entry(NOW + 3)],
    ],
    200,
  );
  expect(entriesOf(text, NOW, DAY).map(([name]) => name)).toEqual(['newer', 'new']);
});

describe('a book', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('is written once after several changes, and gone from the phone when it is cleared', async () => {
    const write = jest.spyOn(sealed, 'write').mockResolvedValue();
    const remove = jest.spyOn(sealed, 'remove').mockResolvedValue();
    const book = sealedBook('k', LIMITS);
    await book.loaded;
    book.put('a', 1, NOW);
    book.put('b', 2, NOW);
    await jest.runAllTimersAsync();
    expect(write).toHaveBeenCalledTimes(1);
    book.clear();
    await jest.runAllTimersAsync();
    expect(remove).toHaveBeenCalledTimes(1);
    expect(book.get('a')).toBeUndefined();
  });

  it('keeps nothing that is too large, and lives on where the phone is full', async () => {
    jest.spyOn(sealed, 'write').mockRejectedValue(new Error('exceed max size'));
    const book = sealedBook('k', LIMITS);
    book.put('a', 'x'.repeat(101), NOW);
    book.put('b', 'x', NOW);
    await jest.runAllTimersAsync();
    expect(book.get('a')).toBeUndefined();
    expect(book.get('b')?.value).toBe('x');
  });

  it('brings back nothing of what was read while it was cleared', async () => {
    const kept = textOf([['a', { at: Date.now(), value: 1 }]], 1000);
    jest.spyOn(sealed, 'read').mockResolvedValue(kept);
    jest.spyOn(sealed, 'remove').mockResolvedValue();
    const [cleared, other] = [sealedBook('k', LIMITS), sealedBook('k', LIMITS)];
    cleared.clear();
    await Promise.all([cleared.loaded, other.loaded]);
    expect(cleared.get('a')).toBeUndefined();
    expect(other.get('a')?.value).toBe(1);
  });
});
