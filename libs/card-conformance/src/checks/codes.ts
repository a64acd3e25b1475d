import type { Check } from '../check';
import { personalDataOf, readingsOf } from '../personal-data';
import { aUse, issuedCard, passUntil, REFUSED } from '../steps';

export const CODES: readonly Check[] = [
  {
    title: 'gives a code that is good now, and says until when',
    run: async (given) => {
      const { authority, clock, holders } = given;
      const [code, ...others] = await authority.codes(await issuedCard(authority, holders.adult), 1);
      expect(others).toEqual([]);
      expect(code?.text).toMatch(/\S/);
      expect(code?.startsAt.getTime()).toBeLessThanOrEqual(clock.now().getTime());
      expect(code?.expiresAt.getTime()).toBeGreaterThan(clock.now().getTime());
    },
  },
  {
    title: 'gives as many codes as it is asked for, and no more than it says it does',
    run: async ({ authority, holders, capabilities: { codesAhead } }) => {
      const card = await issuedCard(authority, holders.adult);
      for (const count of [1, 2, codesAhead, codesAhead + 1]) {
        const texts = (await authority.codes(card, count)).map(({ text }) => text);
        expect(texts).toHaveLength(Math.min(count, codesAhead));
        expect(new Set(texts).size).toBe(texts.length);
      }
    },
  },
  {
    title: 'gives codes soonest first, each starting when the one before it is to be replaced',
    run: async ({ authority, holders, capabilities: { codesAhead } }) => {
      const codes = await authority.codes(await issuedCard(authority, holders.adult), codesAhead);
      codes.forEach(({ startsAt, refreshAt, expiresAt }, index) => {
        expect(startsAt.getTime()).toBeLessThanOrEqual(refreshAt.getTime());
        expect(refreshAt.getTime()).toBeLessThanOrEqual(expiresAt.getTime());
        const following = codes[index + 1];
        if (following) expect(following.startsAt).toEqual(refreshAt);
      });
    },
  },
  {
    title: 'gives codes ahead that are too early now and good from their start',
    situations: ['expired'],
    supported: ({ codesAhead }) => codesAhead > 1,
    run: async (given) => {
      const { authority, holders, capabilities, precision } = given;
      const card = await issuedCard(authority, holders.adult);
      const last = (await authority.codes(card, capabilities.codesAhead)).at(-1);
      if (!last) throw new Error('the issuer gave no codes');
      expect(await authority.verify(last.text, aUse(given))).toEqual(REFUSED.expired);
      await passUntil(given, last.startsAt, precision);
      expect(await authority.verify(last.text, aUse(given))).toMatchObject({ kind: 'valid' });
    },
  },
  {
    title: 'puts nothing personal into a code, in the clear or encoded',
    run: async ({ authority, holders, capabilities }) => {
      for (const person of [holders.adult, ...(capabilities.newborns ? [holders.newborn] : [])]) {
        const codes = await authority.codes(await issuedCard(authority, person), capabilities.codesAhead);
        for (const reading of codes.flatMap(({ text }) => readingsOf(text))) {
          for (const secret of personalDataOf(person)) expect(reading).not.toContain(secret);
        }
      }
    },
  },
];
