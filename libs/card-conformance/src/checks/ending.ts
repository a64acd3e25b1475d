import { CardOperationUnsupported, type HeldCard } from '@kangqiao/card-port';
import { brought, type Check, type Given } from '../check';
import { aUse, codeNow, issuedCard, passUntil, REFUSED } from '../steps';

/** Ends a card in the way that the issuer has. */
const end = (given: Given, card: HeldCard): Promise<void> =>
  given.capabilities.revoke ? given.authority.revoke(card) : brought(given, 'end')(card);

export const ENDING: readonly Check[] = [
  {
    title: 'refuses every code of an ended card that was issued before, those fetched ahead too',
    situations: ['revoked'],
    run: async (given) => {
      const { authority, holders, capabilities } = given;
      const card = await issuedCard(authority, holders.adult);
      const codes = await authority.codes(card, capabilities.codesAhead);
      const other = await codeNow(authority, await issuedCard(authority, holders.other));
      await end(given, card);
      expect(await authority.verify(other.text, aUse(given))).toMatchObject({ kind: 'valid' });
      for (const { text, startsAt } of codes) {
        if (startsAt > given.clock.now()) await passUntil(given, startsAt, given.precision);
        expect(await authority.verify(text, aUse(given))).toEqual(REFUSED.revoked);
      }
    },
  },
  {
    title: 'ends a card that has ended already, and leaves it ended',
    supported: ({ revoke }) => revoke,
    run: async (given) => {
      const { authority, holders } = given;
      const card = await issuedCard(authority, holders.adult);
      const { text } = await codeNow(authority, card);
      await authority.revoke(card);
      await authority.revoke(card);
      expect(await authority.verify(text, aUse(given))).toEqual(REFUSED.revoked);
    },
  },
  {
    title: 'keeps the codes of an ended card refused when the holder has a card again',
    supported: ({ revoke }) => revoke,
    run: async (given) => {
      const { authority, holders } = given;
      const card = await issuedCard(authority, holders.adult);
      const old = await codeNow(authority, card);
      await authority.revoke(card);
      const again = await issuedCard(authority, holders.adult);
      expect(await authority.verify(old.text, aUse(given))).toEqual(REFUSED.revoked);
      const fresh = await codeNow(authority, again);
      expect(await authority.verify(fresh.text, aUse(given))).toMatchObject({
        kind: 'valid',
        cardNumber: again.cardNumber,
      });
    },
  },
  {
    title: 'says that it cannot end a card',
    supported: ({ revoke }) => !revoke,
    run: async ({ authority, holders }) => {
      const card = await issuedCard(authority, holders.adult);
      await expect(authority.revoke(card)).rejects.toBeInstanceOf(CardOperationUnsupported);
    },
  },
];
