import { aScheduledSession } from '@kangqiao/testing';
import type { Session } from '@kangqiao/contracts';
import { NOTHING_SEEN, changeWords, remembering, steady } from './changes';

const session = (id: string, over: Partial<Session> = {}) =>
  aScheduledSession({ id, state: 'open', remaining: 5, ...over });
const answer = (asOf: string, items: Session[]) => ({
  release: null,
  asOf,
  days: [],
  items,
});

describe('what changed since it was shown', () => {
  it.each<[Partial<Session>, Partial<Session>, string | undefined]>([
    [{ remaining: 5 }, { remaining: 5 }, undefined],
    [{ remaining: 5 }, { remaining: 4 }, '刚减少'],
    [{ remaining: 5 }, { remaining: 6 }, '刚增加'],
    [{ remaining: 1 }, { state: 'full', remaining: 0 }, '刚约满'],
    [{ remaining: 1 }, { remaining: 0 }, '刚约满'],
    [{ state: 'full', remaining: 0 }, { remaining: 1 }, '刚有号'],
    [{ remaining: 5 }, { state: 'stopped' }, '刚停诊'],
    [{ state: 'full', remaining: 0 }, { state: 'stopped', remaining: 0 }, '刚停诊'],
    [{ state: 'not-released', remaining: 0 }, { remaining: null }, '刚有号'],
    [{ remaining: null }, { remaining: 3 }, undefined],
  ])('from %j to %j is said as %s', (before, after, words) =>
    expect(changeWords(session('a', before), session('a', after))).toBe(words),
  );

  it('is nothing at first sight, and is forgotten with the next answer', () => {
    const first = remembering(NOTHING_SEEN, answer('1', [session('a')]));
    expect(first.changes.size).toBe(0);
    const second = remembering(first, answer('2', [session('a', { remaining: 4 }), session('new')]));
    expect([...second.changes]).toEqual([['a', '刚减少']]);
    expect(remembering(second, answer('3', [session('a', { remaining: 4 })])).changes.size).toBe(0);
  });

  it('moves nothing: what was seen keeps its place, what is new comes after', () => {
    const first = remembering(NOTHING_SEEN, answer('1', [session('a'), session('b')]));
    const items = [session('c'), session('b'), session('a')];
    expect(steady(items, remembering(first, answer('2', items))).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
