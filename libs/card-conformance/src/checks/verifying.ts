import type { Check, Given } from '../check';
import { alteredAtEachPosition, mutatedTexts, randomTexts, truncated } from '../mutations';
import { aUse, codeNow, issuedCard, passUntil, REFUSED } from '../steps';

const AT_ONCE = 5;

async function expectForged(given: Given, texts: readonly string[]): Promise<void> {
  const { authority } = given;
  for (const text of texts) {
    const verification = await authority.verify(text, aUse(given)).catch((error: unknown) => error);
    // The text of a failing case is part of what is compared, so that it can be seen.
    expect({ text, verification }).toEqual({ text, verification: REFUSED.forged });
  }
}

/** The texts, none of which may use up or spoil the code that they were made from. */
async function expectForgedAndCodeGood(given: Given, alter: (text: string) => string[]): Promise<void> {
  const { authority, holders } = given;
  const { text } = await codeNow(authority, await issuedCard(authority, holders.adult));
  await expectForged(given, alter(text));
  expect(await authority.verify(text, aUse(given))).toMatchObject({ kind: 'valid' });
}

export const VERIFYING: readonly Check[] = [
  {
    title: 'says whose card a good code belongs to',
    run: async (given) => {
      const { authority, holders } = given;
      for (const person of [holders.adult, holders.other]) {
        const card = await issuedCard(authority, person);
        const verification = await authority.verify((await codeNow(authority, card)).text, aUse(given));
        const { name, sex, birthDate, document } = person;
        expect(verification).toMatchObject({ kind: 'valid', cardNumber: card.cardNumber });
        const told = verification.kind === 'valid' ? verification.holder : null;
        if (told !== null) expect(told).toMatchObject({ name, sex, birthDate, document });
      }
    },
  },
  {
    title: 'accepts a code once, then says that it was used',
    situations: ['used'],
    run: async (given) => {
      const { authority, holders } = given;
      const { text } = await codeNow(authority, await issuedCard(authority, holders.adult));
      expect(await authority.verify(text, aUse(given))).toMatchObject({ kind: 'valid' });
      expect(await authority.verify(text, aUse(given))).toEqual(REFUSED.used);
      expect(await authority.verify(text, aUse(given, { terminalCode: 'T-02' }))).toEqual(REFUSED.used);
    },
  },
  {
    title: 'accepts a code that several terminals show at once exactly once',
    situations: ['used'],
    run: async (given) => {
      const { authority, holders } = given;
      const { text } = await codeNow(authority, await issuedCard(authority, holders.adult));
      const verifications = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, i) => authority.verify(text, aUse(given, { terminalCode: `T-${i}` }))),
      );
      expect(verifications.filter(({ kind }) => kind === 'valid')).toHaveLength(1);
      expect(verifications.filter(({ kind }) => kind !== 'valid')).toEqual(Array(AT_ONCE - 1).fill(REFUSED.used));
    },
  },
  {
    title: 'accepts a code up to its end and says that it is expired from then on',
    situations: ['expired'],
    run: async (given) => {
      const { authority, holders, precision } = given;
      const card = await issuedCard(authority, holders.adult);
      const inTime = await codeNow(authority, card);
      await passUntil(given, inTime.expiresAt, -precision);
      expect(await authority.verify(inTime.text, aUse(given))).toMatchObject({ kind: 'valid' });
      const late = await codeNow(authority, card);
      await passUntil(given, late.expiresAt, precision);
      expect(await authority.verify(late.text, aUse(given))).toEqual(REFUSED.expired);
    },
  },
  {
    title: 'calls a good code of another issuer forged',
    run: async (given) => expectForged(given, [await given.foreignCode()]),
  },
  {
    title: 'calls a code forged in which any one character was altered',
    run: async (given) => expectForgedAndCodeGood(given, alteredAtEachPosition),
  },
  {
    title: 'calls a code forged that was cut short anywhere',
    run: async (given) => expectForgedAndCodeGood(given, (text) => truncated(text, Math.min(given.texts, 1000))),
  },
  {
    title: 'calls a code forged that was altered in any other way',
    run: async (given) => expectForgedAndCodeGood(given, (text) => mutatedTexts(text, Math.ceil(given.texts / 2))),
  },
  {
    title: 'calls every other text forged',
    run: async (given) => expectForged(given, randomTexts(Math.ceil(given.texts / 2))),
  },
];
