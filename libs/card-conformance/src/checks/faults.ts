import { CardAuthorityUnavailable, type CardCapabilities, type HeldCard } from '@kangqiao/card-port';
import { brought, type Check, type Given } from '../check';
import type { FaultKind, Operation } from '../harness';
import { aUse, codeNow, issuedCard } from '../steps';

type Ask = (given: Given, card: HeldCard, codeText: string) => Promise<unknown>;

const ASKS: Record<Operation, { ask: Ask; supported?: (capabilities: CardCapabilities) => boolean }> = {
  apply: { ask: ({ authority, holders }) => authority.apply(holders.adult) },
  codes: { ask: ({ authority }, card) => authority.codes(card, 1) },
  verify: { ask: (given, _card, text) => given.authority.verify(text, aUse(given)) },
  revoke: { ask: ({ authority }, card) => authority.revoke(card), supported: ({ revoke }) => revoke },
  reportUse: {
    ask: (given, _card, text) => given.authority.reportUse(text, aUse(given)),
    supported: ({ useReports }) => useReports,
  },
  bindPatient: {
    ask: ({ authority }, _card, text) => authority.bindPatient(text, 'P000001'),
    supported: ({ patientBinding }) => patientBinding,
  },
};

const TOLD: Partial<Record<FaultKind, string>> = {
  hang: 'silence',
  'http-500': 'HTTP 500',
  reset: 'a cut connection',
  'error-in-200': 'a failure that looks like success',
  malformed: 'something that is no answer',
  truncated: 'half an answer',
  huge: 'an endless answer',
};

/** What the operation comes to while the issuer fails; the card and the code were got before. */
async function failing(given: Given, operation: Operation, kind: FaultKind): Promise<unknown> {
  const card = await issuedCard(given.authority, given.holders.adult);
  const { text } = await codeNow(given.authority, card);
  return brought(given, 'during')(operation, kind, () =>
    ASKS[operation].ask(given, card, text).then(
      (answer) => ({ answer }),
      (error: unknown) => error,
    ),
  );
}

const OPERATIONS = Object.keys(ASKS) as Operation[];

/** An error says what is known, which is nothing, and quotes nobody. */
async function expectUnavailable(given: Given, operation: Operation, kind: FaultKind): Promise<void> {
  const error = await failing(given, operation, kind);
  expect(error).toBeInstanceOf(CardAuthorityUnavailable);
  const { name, document } = given.holders.adult;
  for (const secret of [name, document.number]) expect(String(error)).not.toContain(secret);
}

export const FAULTS: readonly Check[] = [
  ...OPERATIONS.flatMap((operation) =>
    (Object.entries(TOLD) as [FaultKind, string][]).map(([kind, told]): Check => ({
      title: `${operation} is unavailable after ${told}`,
      situations: ['faults'],
      supported: ASKS[operation].supported,
      run: (given) => expectUnavailable(given, operation, kind),
    })),
  ),
  ...OPERATIONS.map((operation): Check => ({
    title: `${operation} uses no answer that is about another card`,
    situations: ['faults', `wrong-patient:${operation}`],
    supported: ASKS[operation].supported,
    run: (given) => expectUnavailable(given, operation, 'wrong-patient'),
  })),
  {
    title: 'answers again once the issuer is well',
    situations: ['faults'],
    run: async (given) => {
      await expectUnavailable(given, 'codes', 'reset');
      const card = await issuedCard(given.authority, given.holders.adult);
      const { text } = await codeNow(given.authority, card);
      expect(await given.authority.verify(text, aUse(given))).toMatchObject({ kind: 'valid' });
    },
  },
];
