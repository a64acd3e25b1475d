import { CardOperationUnsupported } from '@kangqiao/card-port';
import type { Check } from '../check';
import { alteredAtEachPosition } from '../mutations';
import { personalDataOf, readingsOf } from '../personal-data';
import { aUse, issuedCard, REFUSED } from '../steps';

const supported: Check['supported'] = ({ staticCodes }) => staticCodes;
const A_YEAR = 366 * 24 * 3600;

export const STATIC_CODES: readonly Check[] = [
  {
    title: 'gives a code to print, which says that it is static and holds nothing personal',
    supported,
    run: async ({ authority, clock, holders }) => {
      const code = await authority.staticCode(await issuedCard(authority, holders.adult));
      expect(code.kind).toBe('static');
      expect(code.issuedAt.getTime()).toBeLessThanOrEqual(clock.now().getTime());
      for (const reading of readingsOf(code.text)) {
        for (const secret of personalDataOf(holders.adult)) expect(reading).not.toContain(secret);
      }
    },
  },
  {
    title: 'asks for a proof with a static code, however often and however late it is shown',
    supported,
    run: async (given) => {
      const { authority, clock, holders } = given;
      const card = await issuedCard(authority, holders.adult);
      const { text } = await authority.staticCode(card);
      const asked = { kind: 'proof-needed', of: expect.objectContaining({ cardNumber: card.cardNumber }) };
      expect(await authority.verify(text, aUse(given))).toEqual(asked);
      expect(await authority.verify(text, aUse(given))).toEqual(asked);
      await clock.pass(A_YEAR);
      expect(await authority.verify(text, aUse(given))).toEqual(asked);
    },
  },
  {
    title: 'calls a static code forged in which any one character was altered',
    supported,
    run: async (given) => {
      const { text } = await given.authority.staticCode(await issuedCard(given.authority, given.holders.adult));
      for (const altered of alteredAtEachPosition(text)) {
        const verification = await given.authority.verify(altered, aUse(given));
        expect({ altered, verification }).toEqual({ altered, verification: REFUSED.forged });
      }
    },
  },
  {
    title: 'refuses the static codes of an ended card',
    supported: ({ staticCodes, revoke }) => staticCodes && revoke,
    run: async (given) => {
      const { authority, holders } = given;
      const card = await issuedCard(authority, holders.adult);
      const { text } = await authority.staticCode(card);
      await authority.revoke(card);
      expect(await authority.verify(text, aUse(given))).toEqual(REFUSED.revoked);
    },
  },
  {
    title: 'says that it has no static codes',
    supported: ({ staticCodes }) => !staticCodes,
    run: async ({ authority, holders }) => {
      const card = await issuedCard(authority, holders.adult);
      await expect(authority.staticCode(card)).rejects.toBeInstanceOf(CardOperationUnsupported);
    },
  },
];
