import type { HeldCard } from '@kangqiao/card-port';
import { FixedClock } from '@kangqiao/testing';
import { RegionalCardAuthority, type RegionalCardAuthorityOptions } from '../src/regional-card-authority';
import { aCardHolder } from './card-holders';
import { MemoryKeys } from './memory-keys';
import { MemoryUses } from './memory-uses';

/** A region that has just begun, at 09:30 on a Sunday, with one card. */
export async function aRegion(options: Partial<Pick<RegionalCardAuthorityOptions, 'keys' | 'codesAhead'>> = {}) {
  const clock = new FixedClock();
  const keys = new MemoryKeys();
  const uses = new MemoryUses(clock.now);
  /** Another instance of the service, with the same memory unless told. */
  const build = (change: Partial<RegionalCardAuthorityOptions> = {}) =>
    new RegionalCardAuthority({
      issuer: '康桥示范区全民健康信息平台',
      keys,
      clock: clock.now,
      uses,
      ...options,
      ...change,
    });
  const authority = build();
  const card = await cardOf(authority);
  return { clock, keys, uses, build, authority, card, code: (index = 0) => codeOf(authority, card, index) };
}

/** @throws Error unless the card is issued */
export async function cardOf(authority: RegionalCardAuthority, holder = aCardHolder()): Promise<HeldCard> {
  const outcome = await authority.apply(holder);
  if (outcome.kind !== 'issued') throw new Error(`expected a card, got ${outcome.kind}`);
  return { cardNumber: outcome.card.cardNumber, holder };
}

/** The text of the next code, or of one fetched ahead. */
export async function codeOf(authority: RegionalCardAuthority, card: HeldCard, index = 0): Promise<string> {
  const code = (await authority.codes(card, index + 1))[index];
  if (!code) throw new Error('no such code');
  return code.text;
}

export const refused = (reason: string) => ({ kind: 'refused', reason });
