import { CardOperationUnsupported } from '@kangqiao/card-port';
import { brought, type Check } from '../check';
import { aUse, codeNow, issuedCard } from '../steps';

/** What an issuer wants to be told. */
export const TELLING: readonly Check[] = [
  {
    title: 'does what it says it can do, no more and no less',
    run: async ({ authority, capabilities }) => expect(authority.capabilities).toEqual(capabilities),
  },
  {
    title: 'takes the report of a use',
    supported: ({ useReports }) => useReports,
    run: async (given) => {
      const { authority, holders } = given;
      const card = await issuedCard(authority, holders.adult);
      const { text } = await codeNow(authority, card);
      await authority.verify(text, aUse(given));
      const before = await brought(given, 'reportedUses')(card);
      await authority.reportUse(text, aUse(given));
      expect(await brought(given, 'reportedUses')(card)).toBe(before + 1);
    },
  },
  {
    title: 'says that it takes no reports of uses',
    supported: ({ useReports }) => !useReports,
    run: async (given) => {
      const { authority, holders } = given;
      const { text } = await codeNow(authority, await issuedCard(authority, holders.adult));
      await expect(authority.reportUse(text, aUse(given))).rejects.toBeInstanceOf(CardOperationUnsupported);
    },
  },
  {
    title: 'keeps the patient number that a hospital has for the card, told once or twice',
    supported: ({ patientBinding }) => patientBinding,
    run: async (given) => {
      const { authority, holders } = given;
      const card = await issuedCard(authority, holders.adult);
      const { text } = await codeNow(authority, card);
      await authority.bindPatient(text, 'P000001');
      await authority.bindPatient(text, 'P000001');
      expect(await brought(given, 'boundPatientNo')(card)).toBe('P000001');
    },
  },
  {
    title: 'says that it keeps no patient numbers',
    supported: ({ patientBinding }) => !patientBinding,
    run: async ({ authority, holders }) => {
      const { text } = await codeNow(authority, await issuedCard(authority, holders.adult));
      await expect(authority.bindPatient(text, 'P000001')).rejects.toBeInstanceOf(CardOperationUnsupported);
    },
  },
];
