import type { CardAuthorityPort, CardCapabilities, CardHolder, HeldCard } from '@kangqiao/card-port';

/** The operations of the port, by their method names. */
export type Operation = 'apply' | 'codes' | 'verify' | 'revoke' | 'reportUse' | 'bindPatient';

/** How an issuer must be able to fail while the suite looks. */
export type FaultKind =
  /** Never answers, and does nothing. */
  | 'hang'
  /** Acts, and never answers. */
  | 'act-then-hang'
  | 'http-500'
  /** Cuts the connection. */
  | 'reset'
  /** Says with every outward sign of success that its system failed. */
  | 'error-in-200'
  /** Answers with something else, such as a maintenance page. */
  | 'malformed'
  | 'truncated'
  /** Answers with more than anyone should read. */
  | 'huge'
  /** Answers correctly, but about another card or another person than was asked. */
  | 'wrong-patient';

/** What an issuer, or its wire, may be unable to be in. */
export type Situation =
  /** It refuses a name that does not belong to the document. */
  | 'details-mismatch'
  /** It takes applications from within WeChat only. */
  | 'wechat-code-missing'
  /** It has no cards for some kind of document. */
  | 'document-unsupported'
  /** It refuses for a reason of its own. */
  | 'refused'
  /** It works on an application for a while. */
  | 'pending'
  /** Its codes end. */
  | 'expired'
  /** Its codes count once. */
  | 'used'
  /** Its cards end, by our `revoke` or by itself. */
  | 'revoked'
  /** It stands behind a wire that can fail. */
  | 'faults'
  /** Its answer to this operation can be about another card, in a way that can be seen. */
  | `wrong-patient:${Operation}`;

/** A port under test, with what the suite must know of the issuer behind it. */
export interface CardConformanceHarness {
  authority: CardAuthorityPort;
  /** A holder may be a getter, where each application needs something fresh (`wechatCode`). */
  holders: {
    /** Gets a card at once; says everything that the issuer may ask for. */
    adult: CardHolder;
    /** Another who gets a card at once. */
    other: CardHolder;
    /** A child without documents, with its guardian; gets a card at once where the capabilities say so. */
    newborn: CardHolder;
    /** Name and document do not belong together (situation `details-mismatch`). */
    mismatched?: CardHolder;
    /** Of a kind of document for which there are no cards (situation `document-unsupported`). */
    undocumented?: CardHolder;
    /** The issuer refuses for a reason of its own (situation `refused`). */
    unwelcome?: CardHolder;
    /** The issuer works on the application until `settle` (situation `pending`). */
    slow?: CardHolder;
  };
  /** The issuer's clock, which is also that of the adapter. */
  clock: { now(): Date; pass(seconds: number): Promise<void> };
  /** A good code of another issuer, in the form that this issuer's codes have. */
  foreignCode(): Promise<string>;
  /** Lets the issuer finish what it works on (situation `pending`). */
  settle?(): Promise<void>;
  /** The issuer ends a card by itself (situation `revoked`, without the capability `revoke`). */
  end?(card: HeldCard): Promise<void>;
  /** How many uses of the card were reported to the issuer (capability `useReports`). */
  reportedUses?(card: HeldCard): Promise<number>;
  /** The patient number that the issuer keeps with the card (capability `patientBinding`). */
  boundPatientNo?(card: HeldCard): Promise<string | null>;
  /** While `act` runs, every call of the operation fails in this way (situation `faults`). */
  during?<T>(operation: Operation, fault: FaultKind, act: () => Promise<T>): Promise<T>;
  /** Undoes all cards, uses, bindings and faults, and sets the clock back to where it was. */
  reset(): Promise<void>;
  /** Lets go of everything the harness holds. */
  stop(): Promise<void>;
}

/** What is known of an issuer before it is started. */
export interface CardConformanceOptions {
  /** What the issuer can do; the suite compares it with what the port says. */
  capabilities: CardCapabilities;
  /** What cannot occur, each with its reason; its checks are listed as skipped. Default: everything can. */
  cannotOccur?: Partial<Record<Situation, string>>;
  /**
   * How many random and altered texts `verify` is shown, besides one alteration of each character of a code. Default
   * 300; 10 000 for an issuer in process.
   */
  texts?: number;
  /** How near to a boundary the clock can be set, in seconds. Default 0.001, for a clock that stands still. */
  precision?: number;
}
