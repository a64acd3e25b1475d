const MINUTE = 60 * 1000;

/** So long before its end a token is renewed. */
const RENEWED_EARLY_MS = 5 * MINUTE;

/** When to fetch the next one: five minutes early, and a short-lived token at half of its life. */
export const renewAt = (fetchedAt: Date, lifeSeconds: number): Date => {
  const life = lifeSeconds * 1000;
  return new Date(fetchedAt.getTime() + Math.max(life - RENEWED_EARLY_MS, life / 2));
};

export interface KeptToken {
  value: string;
  renewAt: Date;
  expiresAt: Date;
}

/** `fresh`: use it. `ageing`: use it, and somebody should fetch the next. `none`: nothing that can be used. */
export type TokenState = 'fresh' | 'ageing' | 'none';

/** What a kept token is good for; `stale` is a value that its issuer has refused. */
export const stateOf = (kept: KeptToken | null, stale: string | null, now: Date): TokenState => {
  if (!kept || kept.value === stale || kept.expiresAt <= now) return 'none';
  return kept.renewAt <= now ? 'ageing' : 'fresh';
};
