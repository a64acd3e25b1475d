import { randomBytes } from 'node:crypto';
import type { HospitalClock } from '../hospital/clock';
import { failure, type WechatFailure } from './failures';

const SECOND = 1000;
const LIFE_MS = 7200 * SECOND;
/** In its last minutes a token has a successor, and both count. */
const OVERLAP_MS = 300 * SECOND;
const FORCED_APART_MS = 30 * SECOND;
const FORCED_A_DAY = 20;
const DAY_MS = 86_400 * SECOND;

interface Token {
  value: string;
  expiresAt: number;
}

/** `stable_token`: everybody who asks gets the same one, until it nears its end or somebody insists on another. */
export class AccessTokens {
  private tokens: Token[] = [];
  private forced: number[] = [];

  constructor(private readonly clock: HospitalClock) {}

  give(force: boolean): { access_token: string; expires_in: number } | WechatFailure {
    const now = this.clock.now().getTime();
    this.forced = this.forced.filter((at) => at > now - DAY_MS);
    const tooSoon = this.forced.some((at) => at > now - FORCED_APART_MS);
    if (force && !tooSoon) {
      if (this.forced.length >= FORCED_A_DAY) return failure(45009, 'reach max api daily quota limit');
      this.forced.push(now);
      this.tokens = [];
    }
    let token = this.tokens.find(({ expiresAt }) => expiresAt > now + OVERLAP_MS);
    if (!token) {
      token = { value: randomBytes(48).toString('base64url'), expiresAt: now + LIFE_MS };
      this.tokens = [...this.tokens.filter(({ expiresAt }) => expiresAt > now), token];
    }
    return { access_token: token.value, expires_in: Math.ceil((token.expiresAt - now) / SECOND) };
  }

  /** Why a call with this token is refused; null = it counts. */
  refuse(value: unknown): WechatFailure | null {
    const now = this.clock.now().getTime();
    if (typeof value !== 'string' || value === '') return failure(41001, 'access_token missing');
    const known = this.tokens.find((token) => token.value === value);
    if (!known) return failure(40001, 'invalid credential, access_token is invalid or not latest');
    return known.expiresAt > now ? null : failure(42001, 'access_token expired');
  }
}
