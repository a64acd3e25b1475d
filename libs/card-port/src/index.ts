import type { DocumentType, Sex } from '@kangqiao/domain';

/** Who the card is for. */
export interface CardHolder {
  /** Our own id of the person; the issuer keeps it, codes never carry it. */
  personId: string;
  name: string;
  sex: Sex;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  document: { type: DocumentType; number: string };
}

export interface IssuedCard {
  cardNumber: string;
  issuer: string;
}

export interface IssuedCode {
  text: string;
  kind: 'dynamic' | 'static';
  expiresAt: Date;
  refreshAt: Date;
}

/**
 * `FORGED`: not written by this issuer, or altered. `EXPIRED`: outside its window, before it or after; a fresh code
 * helps. `USED`: accepted before. `REVOKED`: the card is no longer valid.
 */
export type CodeRefusal = 'FORGED' | 'EXPIRED' | 'USED' | 'REVOKED';

export type CodeVerification = { kind: 'valid'; cardNumber: string } | { kind: 'refused'; reason: CodeRefusal };

/** An authority did not answer; nothing is known. */
export class CardAuthorityUnavailable extends Error {
  override readonly name = 'CardAuthorityUnavailable';
}

/**
 * An issuer of e-health cards. The text of a code is opaque to everyone but its issuer, and its life is what the
 * issuer says. Every method throws CardAuthorityUnavailable when the issuer does not answer.
 */
export abstract class CardAuthorityPort {
  /** Idempotent: the same person gets the same card. */
  abstract apply(holder: CardHolder): Promise<IssuedCard>;

  /**
   * The next code(s) of a card, soonest first. The first is good now; each following becomes good when the one before
   * it is to be replaced (`refreshAt`), so that a phone may show several in turn without a network.
   */
  abstract codes(cardNumber: string, count: number): Promise<IssuedCode[]>;

  /** Checks a code and, when valid, uses it up: the second call answers `USED`. */
  abstract verify(codeText: string): Promise<CodeVerification>;
}
