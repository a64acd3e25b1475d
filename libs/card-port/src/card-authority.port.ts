import type {
  ApplyOutcome,
  CardHolder,
  CodeUse,
  CodeVerification,
  HeldCard,
  HolderField,
  IssuedCode,
  StaticCode,
} from './card';

/** What an issuer can do; a difference between issuers is said here, never found out by trying. */
export interface CardCapabilities {
  /** The most codes that can be fetched ahead for showing without a network; 1 = only the one shown now. */
  codesAhead: number;
  /** What it asks for besides name, sex, birth date and document. */
  requires: readonly HolderField[];
  /** Cards for children without documents. */
  newborns: boolean;
  /** It gives a code to print or keep besides (`staticCode`). */
  staticCodes: boolean;
  /** It can end a card (`revoke`). */
  revoke: boolean;
  /** It wants to be told each use of a card (`reportUse`). */
  useReports: boolean;
  /** It keeps the hospital's patient number with the card (`bindPatient`). */
  patientBinding: boolean;
}

/** `CardAuthorityPort` was asked for something that its capabilities exclude: a fault of the caller's. */
export class CardOperationUnsupported extends Error {
  override readonly name = 'CardOperationUnsupported';
}

/** An authority did not answer, or not in a way that can be understood; nothing is known. */
export class CardAuthorityUnavailable extends Error {
  override readonly name = 'CardAuthorityUnavailable';
}

/**
 * An issuer of e-health cards. The text of a code is opaque to everyone but its issuer, and its life is what the
 * issuer says. Every method throws CardAuthorityUnavailable when the issuer does not answer.
 */
export abstract class CardAuthorityPort {
  abstract readonly capabilities: CardCapabilities;

  /** Idempotent: the same person gets the same card, so an application that went unanswered is simply made again. */
  abstract apply(holder: CardHolder): Promise<ApplyOutcome>;

  /**
   * The next code(s) of a card, soonest first; as many as asked for, or as the issuer gives (`codesAhead`). The first
   * is good now; each following becomes good when the one before it is to be replaced (`refreshAt`).
   */
  abstract codes(card: HeldCard, count: number): Promise<IssuedCode[]>;

  /** The card's code to print or keep; an issuer without any (`staticCodes`) leaves this as it is. @throws CardOperationUnsupported */
  async staticCode(_card: HeldCard): Promise<StaticCode> {
    throw new CardOperationUnsupported('staticCode');
  }

  /** Checks a code and, where the issuer's codes count once, uses it up: the second call answers `USED`. */
  abstract verify(codeText: string, use: CodeUse): Promise<CodeVerification>;

  /** Ends a card: from then on its codes are `REVOKED`. Idempotent. @throws CardOperationUnsupported */
  abstract revoke(card: HeldCard): Promise<void>;

  /** Tells the issuer that a card was used. At least once. @throws CardOperationUnsupported */
  abstract reportUse(codeText: string, use: CodeUse): Promise<void>;

  /** Tells the issuer which patient number a hospital keeps for the card. Idempotent. @throws CardOperationUnsupported */
  abstract bindPatient(codeText: string, patientNo: string): Promise<void>;
}
