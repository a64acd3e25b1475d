import { FixedClock } from '@kangqiao/testing';
import { LocalAppTokens, TOKEN_LEAD_SECONDS } from './app-tokens';

/** A platform that counts its tokens; answers wait until they are let through. */
function aPlatform() {
  const waiting: (() => void)[] = [];
  let count = 0;
  const fetch = async () => {
    const token = `T${(count += 1)}`;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return { token, expiresInSeconds: 7200 };
  };
  const answer = async () => {
    await Promise.resolve();
    waiting.splice(0).forEach((go) => go());
  };
  return { fetch, answer, count: () => count };
}

/** One that answers at once. */
const quick = () => {
  const tokens: string[] = [];
  return {
    tokens,
    fetch: async () => {
      const token = `T${tokens.length + 1}`;
      tokens.push(token);
      return { token, expiresInSeconds: 7200 };
    },
  };
};

describe('the token of a single process', () => {
  let clock: FixedClock;
  let tokens: LocalAppTokens;
  beforeEach(() => {
    clock = new FixedClock();
    tokens = new LocalAppTokens(clock.now);
  });

  it('is fetched once for everybody who asks at the same moment', async () => {
    const platform = aPlatform();
    const asked = Array.from({ length: 50 }, () => tokens.current(platform.fetch));
    await platform.answer();
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['T1']));
    expect(platform.count()).toBe(1);
  });

  it('is kept until shortly before its end, and fetched anew from then on', async () => {
    const { fetch } = quick();
    await tokens.current(fetch);
    clock.pass(7200 - TOKEN_LEAD_SECONDS - 0.001);
    expect(await tokens.current(fetch)).toBe('T1');
    clock.pass(0.001);
    expect(await tokens.current(fetch)).toBe('T2');
  });

  it('is renewed once, however many found it dead', async () => {
    const { fetch, tokens: fetched } = quick();
    const stale = await tokens.current(fetch);
    const renewed = await Promise.all(Array.from({ length: 50 }, () => tokens.renew(stale, fetch)));
    expect(new Set(renewed)).toEqual(new Set(['T2']));
    expect(fetched).toEqual(['T1', 'T2']);
  });

  it('is not renewed for somebody who comes late with the one before', async () => {
    const { fetch, tokens: fetched } = quick();
    const stale = await tokens.current(fetch);
    await tokens.renew(stale, fetch);
    expect(await tokens.renew(stale, fetch)).toBe('T2');
    expect(fetched).toEqual(['T1', 'T2']);
  });

  it('is waited for while it is being renewed, instead of handing out the dead one', async () => {
    const platform = aPlatform();
    const first = tokens.current(platform.fetch);
    await platform.answer();
    const renewing = tokens.renew(await first, platform.fetch);
    const current = tokens.current(platform.fetch);
    await platform.answer();
    expect([await renewing, await current]).toEqual(['T2', 'T2']);
  });

  it('is fetched when a process renews one that it never had', async () => {
    const { fetch } = quick();
    expect(await tokens.renew('of another process', fetch)).toBe('T1');
  });

  it('is asked for again after a failure, of which everybody waiting is told', async () => {
    const fails = async () => Promise.reject(new Error('no reply'));
    const asked = [tokens.current(fails), tokens.current(fails)];
    for (const one of await Promise.allSettled(asked)) expect(one.status).toBe('rejected');
    expect(await tokens.current(quick().fetch)).toBe('T1');
  });

  it('serves the one who fetched it even when it ends at once', async () => {
    const short = async () => ({ token: 'T1', expiresInSeconds: TOKEN_LEAD_SECONDS });
    expect(await tokens.current(short)).toBe('T1');
    expect(await tokens.current(quick().fetch)).toBe('T1');
  });
});
