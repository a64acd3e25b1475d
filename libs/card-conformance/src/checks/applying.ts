import type { Check } from '../check';
import { brought, holder } from '../check';
import { issuedCard } from '../steps';

export const APPLYING: readonly Check[] = [
  {
    title: 'gives the same person the same card, however often they apply',
    run: async ({ authority, holders }) => {
      const first = await authority.apply(holders.adult);
      expect(first).toEqual({
        kind: 'issued',
        card: { cardNumber: expect.stringMatching(/\S/), issuer: expect.stringMatching(/\S/) },
      });
      expect(await authority.apply(holders.adult)).toEqual(first);
    },
  },
  {
    title: 'gives the same card when two applications meet',
    run: async ({ authority, holders }) => {
      const [one, two] = await Promise.all([
        issuedCard(authority, holders.adult),
        issuedCard(authority, { ...holders.adult }),
      ]);
      expect(one.cardNumber).toBe(two.cardNumber);
    },
  },
  {
    title: 'gives the same card when the first answer was lost',
    situations: ['faults'],
    run: async (given) => {
      const { authority, holders } = given;
      const during = brought(given, 'during');
      const lost = during('apply', 'act-then-hang', () => authority.apply(holders.adult));
      await expect(lost).rejects.toMatchObject({ name: 'CardAuthorityUnavailable' });
      const { cardNumber } = await issuedCard(authority, holders.adult);
      expect((await issuedCard(authority, holders.adult)).cardNumber).toBe(cardNumber);
    },
  },
  {
    title: 'gives another person another card',
    run: async ({ authority, holders }) => {
      const [one, two] = [await issuedCard(authority, holders.adult), await issuedCard(authority, holders.other)];
      expect(one.cardNumber).not.toBe(two.cardNumber);
    },
  },
  {
    title: 'keeps the document number out of the card number',
    run: async ({ authority, holders }) => {
      const { cardNumber } = await issuedCard(authority, holders.adult);
      expect(cardNumber).not.toContain(holders.adult.document.number);
    },
  },
  {
    title: 'names what is missing, for each thing that it asks for',
    supported: ({ requires }) => requires.length > 0,
    run: async ({ authority, holders, capabilities: { requires } }) => {
      for (const field of requires) {
        const outcome = await authority.apply({ ...holders.adult, [field]: null });
        expect(outcome).toEqual({ kind: 'refused', reason: 'DETAILS_MISSING', fields: [field] });
      }
      const without = Object.fromEntries(requires.map((field) => [field, null]));
      const all = await authority.apply({ ...holders.adult, ...without });
      expect(all).toMatchObject({ kind: 'refused', reason: 'DETAILS_MISSING' });
      expect(all.kind === 'refused' && all.reason === 'DETAILS_MISSING' && [...all.fields].sort()).toEqual(
        [...requires].sort(),
      );
    },
  },
  {
    title: 'needs nothing that it does not ask for',
    run: async ({ authority, holders, capabilities: { requires } }) => {
      const unasked = (['phone', 'nation', 'address'] as const).filter((field) => !requires.includes(field));
      const without = Object.fromEntries(unasked.map((field) => [field, null]));
      expect(await authority.apply({ ...holders.adult, ...without })).toMatchObject({ kind: 'issued' });
    },
  },
  {
    title: 'refuses a name that does not belong to the document',
    situations: ['details-mismatch'],
    run: async (given) => {
      const outcome = await given.authority.apply(holder(given, 'mismatched'));
      expect(outcome).toEqual({ kind: 'refused', reason: 'DETAILS_MISMATCH' });
    },
  },
  {
    title: 'takes no application without a fresh WeChat code',
    situations: ['wechat-code-missing'],
    run: async ({ authority, holders }) => {
      const outcome = await authority.apply({ ...holders.adult, wechatCode: null });
      expect(outcome).toEqual({ kind: 'refused', reason: 'WECHAT_CODE_MISSING' });
    },
  },
  {
    title: 'refuses a kind of document for which it has no cards',
    situations: ['document-unsupported'],
    run: async (given) => {
      const outcome = await given.authority.apply(holder(given, 'undocumented'));
      expect(outcome).toEqual({ kind: 'refused', reason: 'DOCUMENT_UNSUPPORTED' });
    },
  },
  {
    title: 'refuses for reasons of its own without naming any other',
    situations: ['refused'],
    run: async (given) => {
      const outcome = await given.authority.apply(holder(given, 'unwelcome'));
      expect(outcome).toEqual({ kind: 'refused', reason: 'REFUSED' });
    },
  },
  {
    title: 'says that it works on an application, and gives the card when it is asked again',
    situations: ['pending'],
    run: async (given) => {
      const { authority } = given;
      expect(await authority.apply(holder(given, 'slow'))).toEqual({ kind: 'pending' });
      expect(await authority.apply(holder(given, 'slow'))).toEqual({ kind: 'pending' });
      await brought(given, 'settle')();
      const { cardNumber } = await issuedCard(authority, holder(given, 'slow'));
      expect((await issuedCard(authority, holder(given, 'slow'))).cardNumber).toBe(cardNumber);
    },
  },
  {
    title: 'gives a child without documents a card of its own, or says that it has none for it',
    run: async ({ authority, holders, capabilities }) => {
      if (!capabilities.newborns) {
        const outcome = await authority.apply(holders.newborn);
        expect(outcome).toEqual({ kind: 'refused', reason: 'DOCUMENT_UNSUPPORTED' });
        return;
      }
      const child = await issuedCard(authority, holders.newborn);
      expect(child.cardNumber).not.toBe((await issuedCard(authority, holders.adult)).cardNumber);
      expect((await issuedCard(authority, holders.newborn)).cardNumber).toBe(child.cardNumber);
    },
  },
];
