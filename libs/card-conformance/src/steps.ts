import type { CardAuthorityPort, CardHolder, CodeUse, HeldCard, IssuedCode } from '@kangqiao/card-port';
import type { Given } from './check';

/** A code held up to a scanner at a counter. */
export const aUse = (given: Given, change: Partial<CodeUse> = {}): CodeUse => ({
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  terminalCode: 'T-01',
  step: 'registration',
  department: '内科门诊',
  at: given.clock.now(),
  ...change,
});

/** Applies for a card. @throws Error unless it is issued */
export async function issuedCard(authority: CardAuthorityPort, holder: CardHolder): Promise<HeldCard> {
  const outcome = await authority.apply(holder);
  if (outcome.kind !== 'issued') throw new Error(`expected a card, got ${outcome.kind}`);
  return { cardNumber: outcome.card.cardNumber, holder };
}

/** The code to show now. @throws Error when the issuer gives none */
export async function codeNow(authority: CardAuthorityPort, card: HeldCard): Promise<IssuedCode> {
  const [code] = await authority.codes(card, 1);
  if (!code) throw new Error('the issuer gave no code');
  return code;
}

/** Moves the clock to an instant. */
export const passUntil = ({ clock }: Given, instant: Date, plusSeconds = 0): Promise<void> =>
  clock.pass((instant.getTime() - clock.now().getTime()) / 1000 + plusSeconds);

export const REFUSED = {
  forged: { kind: 'refused', reason: 'FORGED' },
  expired: { kind: 'refused', reason: 'EXPIRED' },
  used: { kind: 'refused', reason: 'USED' },
  revoked: { kind: 'refused', reason: 'REVOKED' },
} as const;
