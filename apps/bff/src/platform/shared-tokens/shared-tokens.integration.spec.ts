import { type Instances, startInstances } from '../../testing/instances';
import { TestClock } from '../../testing/test-clock';
import { RandomIds } from '../ids';
import { type FetchedToken, SharedTokens } from './shared-tokens';

describe('a token that instances share', () => {
  const clock = new TestClock();
  let both: Instances;
  let instances: SharedTokens[];
  let names = 0;
  let name: string;
  let fetches: (string | null)[];
  let answers: FetchedToken[];

  const fetch = async (stale: string | null): Promise<FetchedToken> => {
    fetches.push(stale);
    return answers.shift() ?? { kind: 'fetched', value: `token-${fetches.length}`, lifeSeconds: 7200 };
  };
  const ask = (at = 0) => of(at).current(name, fetch);
  const of = (at: number): SharedTokens => {
    const instance = instances[at];
    if (!instance) throw new Error('no such instance');
    return instance;
  };
  const known = (value: string) => ({ kind: 'known', value });
  const DOWN: FetchedToken = { kind: 'unavailable', detail: 'told so' };

  beforeAll(async () => {
    both = await startInstances();
  });
  beforeEach(() => {
    name = `issuer-${++names}`;
    fetches = [];
    answers = [];
    instances = [both.first, both.second].map(
      ({ database, fields }) => new SharedTokens(database, fields, clock, new RandomIds()),
    );
  });
  afterAll(() => both.stop());

  it('is fetched once, however many ask at once on however many instances', async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(i % 2)));
    expect(outcomes).toEqual(outcomes.map(() => known('token-1')));
    expect(fetches).toEqual([null]);
  });

  it('is kept until five minutes before its end and then renewed, by one', async () => {
    await ask();
    clock.pass({ minutes: 114, seconds: 59 });
    expect(await ask(1)).toEqual(known('token-1'));
    clock.pass({ seconds: 1 });
    await Promise.all([0, 1, 0, 1].map(ask));
    expect([await ask(0), await ask(1), fetches.length]).toEqual([known('token-2'), known('token-2'), 2]);
  });

  it('stays in use where it can still be used and another instance is renewing it', async () => {
    await ask();
    clock.pass({ minutes: 115 });
    let finish: (token: FetchedToken) => void = () => {};
    let begin: () => void;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const renewing = of(0).current(name, () => {
      begin();
      return new Promise((resolve) => (finish = resolve));
    });
    await begun;
    expect(await ask(1)).toEqual(known('token-1'));
    finish({ kind: 'fetched', value: 'slow', lifeSeconds: 7200 });
    expect([await renewing, await ask(1)]).toEqual([known('slow'), known('slow')]);
    expect(fetches).toHaveLength(1);
  });

  it('stays in use when its renewal fails, and is left alone for half a minute', async () => {
    await ask();
    clock.pass({ minutes: 115 });
    answers = [DOWN];
    expect([await ask(0), await ask(1), fetches.length]).toEqual([known('token-1'), known('token-1'), 2]);
    clock.pass({ seconds: 30 });
    expect([await ask(0), fetches.length]).toEqual([known('token-3'), 3]);
  });

  it('is unavailable when there is none and its issuer is down; the next call asks again', async () => {
    answers = [DOWN];
    expect(await ask()).toEqual(DOWN);
    expect(await ask(1)).toEqual(known('token-2'));
  });

  it('is not used past its end, not even when it cannot be renewed', async () => {
    await ask();
    clock.pass({ hours: 2 });
    answers = [DOWN];
    expect(await ask()).toEqual(DOWN);
  });

  it('is replaced once when its issuer refuses it, however many found out', async () => {
    await ask();
    const renewed = await Promise.all(Array.from({ length: 20 }, (_, i) => of(i % 2).renew(name, 'token-1', fetch)));
    expect(renewed).toEqual(renewed.map(() => known('token-2')));
    expect(fetches).toEqual([null, 'token-1']);
    expect(await of(1).renew(name, 'token-1', fetch)).toEqual(known('token-2'));
    expect(fetches).toHaveLength(2);
  });

  it('is fetched by another when the one who was fetching has died', async () => {
    await new Promise<void>((begun) => {
      void of(0).current(name, () => {
        begun();
        return new Promise(() => {});
      });
    });
    const waiting = ask(1);
    clock.pass({ seconds: 30 });
    expect(await waiting).toEqual(known('token-1'));
  });

  it('is never kept in the clear', async () => {
    await ask();
    const [row] = await both.first.database.rows<{ sealed: Buffer }>(
      'SELECT value_sealed AS sealed FROM shared_token WHERE name = ?',
      [name],
    );
    expect(row?.sealed.toString('latin1')).not.toContain('token-1');
  });
});
