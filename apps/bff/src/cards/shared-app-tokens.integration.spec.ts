import type { FetchedToken } from '@kangqiao/card-adapter-tengmed';
import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import { RandomIds } from '../platform/ids';
import { SharedTokens } from '../platform/shared-tokens/shared-tokens';
import { type Instances, startInstances } from '../testing/instances';
import { TestClock } from '../testing/test-clock';
import { SharedAppTokens } from './shared-app-tokens';

describe("the platform's token", () => {
  let both: Instances;
  let one: SharedAppTokens;
  let other: SharedAppTokens;
  let fetches = 0;
  const fetch = async (): Promise<FetchedToken> => ({ token: `token-${(fetches += 1)}`, expiresInSeconds: 7200 });

  beforeAll(async () => {
    both = await startInstances();
    const tokensOf = ({ database, fields }: Instances['first']) =>
      new SharedAppTokens(new SharedTokens(database, fields, new TestClock(), new RandomIds()), 'tengmed:app');
    [one, other] = [tokensOf(both.first), tokensOf(both.second)];
  });
  afterAll(() => both.stop());

  it('is nothing that can be used while the platform gives none', async () => {
    const silent = async (): Promise<FetchedToken> => {
      throw new CardAuthorityUnavailable('HTTP 503');
    };
    await expect(one.current(silent)).rejects.toBeInstanceOf(CardAuthorityUnavailable);
  });

  it('is fetched once by all instances together, for each fetch ends the one before', async () => {
    const asked = Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).current(fetch));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['token-1']));
    expect(fetches).toBe(1);
  });

  it('is replaced once when the platform no longer takes it, however many find out', async () => {
    const renewed = Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).renew('token-1', fetch));
    expect(new Set(await Promise.all(renewed))).toEqual(new Set(['token-2']));
    expect([fetches, await one.renew('token-1', fetch)]).toEqual([2, 'token-2']);
  });
});
