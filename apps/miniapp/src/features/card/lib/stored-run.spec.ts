import fc from 'fast-check';
import { keptCodes, queryClient, session } from '@/platform';
import { aPerson } from '../../../../test/people';
import { inStorage, putInStorage, storageFailsOnce } from '../../../../test/storage';
import type { CodeRun } from './code-book';
import { readRun, storedRun, storeRun } from './stored-run';

const now = Date.now();
const code = { text: 'KQ1.a.b', startsAt: now, refreshAt: now + 50_000, expiresAt: now + 60_000 };
const run: CodeRun = { codes: [code], offset: 0, renewAt: now + 30_000 };

beforeEach(() => {
  session.begin('token');
  keptCodes.keepOnly([]);
});

describe('codes on the phone', () => {
  it('are read back as they were written, for that person alone', () => {
    storeRun('p1', run);
    expect(storedRun('p1')).toEqual(run);
    expect(storedRun('p2')).toBeNull();
  });

  it('are nothing but texts of codes and instants', () => {
    storeRun('p1', { ...run, codes: [{ ...code, name: '王小明' } as typeof code] });
    expect(JSON.stringify(inStorage('card.codes'))).not.toContain('王小明');
  });

  it('are gone once they have ended', () => expect(readRun(run, now + 60_000)).toBeNull());

  it.each(['end', 'expire'] as const)('are destroyed when the session comes to its %s', (ends) => {
    storeRun('p1', run);
    session[ends]();
    expect(inStorage('card.codes')).toBe('');
  });

  it('are destroyed when the person is no longer among mine, or may not show a card', () => {
    const refused = aPerson({ id: 'p2' });
    for (const id of ['p1', 'p2', 'p3']) storeRun(id, run);
    const items = [aPerson({ id: 'p1' }), { ...refused, actions: { ...refused.actions, card: false } }];
    queryClient.setQueryData(['people'], { items, mayAdd: 1 });
    expect(['p1', 'p2', 'p3'].map((id) => storedRun(id) !== null)).toEqual([true, false, false]);
  });

  it('are taken one person at a time', () => {
    storeRun('p1', run);
    storeRun('p2', run);
    keptCodes.remove('p1');
    expect(storedRun('p1')).toBeNull();
    expect(storedRun('p2')).not.toBeNull();
  });
});

describe('a broken storage', () => {
  it('is taken for an empty one, whatever lies in it', () =>
    fc.assert(fc.property(fc.jsonValue(), (anything) => expect(readRun(anything, now)).toBeNull())));

  it.each(['text', 7, ['p1'], { p1: { codes: [{ text: 1 }] } }, { p1: { codes: [{ ...code, expiresAt: null }] } }])(
    'with %j keeps nobody from the page, and is written over',
    (value) => {
      putInStorage('card.codes', value);
      expect(storedRun('p1')).toBeNull();
      storeRun('p1', run);
      expect(storedRun('p1')).toEqual(run);
    },
  );

  it('that throws is like none', () => {
    storageFailsOnce('write');
    expect(() => storeRun('p1', run)).not.toThrow();
    storageFailsOnce('read');
    expect(storedRun('p1')).toBeNull();
  });
});
