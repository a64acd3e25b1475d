import type { DocumentType, Sex } from '@kangqiao/domain';

/** What an issuer may ask for beyond name, sex, birth date and document. Asked of the resident, never guessed. */
export const HOLDER_FIELDS = ['phone', 'nation', 'address'] as const;
export type HolderField = (typeof HOLDER_FIELDS)[number];

/** The parent who answers for a child that has no identity document yet. */
export interface Guardian {
  relation: 'mother' | 'father';
  name: string;
  document: { type: DocumentType; number: string };
  phone: string | null;
}

/** Who the card is for. */
export interface CardHolder {
  /** Our own id of the person; the issuer keeps it, codes never carry it. */
  personId: string;
  name: string;
  sex: Sex;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  document: { type: DocumentType; number: string };
  /** Mainland mobile number; null = not known. */
  phone: string | null;
  /** GB/T 3304 name with 族, such as `汉族`; null = not known. */
  nation: string | null;
  address: string | null;
  /** For a newborn without documents; null for everybody else. */
  guardian: Guardian | null;
  /** One-time code of the holder's WeChat session, for issuers that ask for it (Tencent's plugin gives it); absent or null elsewhere. */
  wechatCode?: string | null;
}

export interface IssuedCard {
  /** What the issuer calls the card; its number or its id. */
  cardNumber: string;
  /** As shown on the card. */
  issuer: string;
}

/** A card as this service keeps it, with its holder: several issuers ask for both whenever a code is wanted. */
export interface HeldCard {
  cardNumber: string;
  holder: CardHolder;
}

/**
 * `DETAILS_MISSING`: the issuer needs more, `fields` names it. `DETAILS_MISMATCH`: name and document do not belong
 * together. `DOCUMENT_UNSUPPORTED`: this issuer has no cards for this kind of document. `WECHAT_CODE_MISSING`: this
 * issuer takes applications from within WeChat only, with a fresh `wechatCode`. `REFUSED`: any other reason.
 */
export type ApplyRefusal =
  | { reason: 'DETAILS_MISSING'; fields: HolderField[] }
  | { reason: 'DETAILS_MISMATCH' }
  | { reason: 'DOCUMENT_UNSUPPORTED' }
  | { reason: 'WECHAT_CODE_MISSING' }
  | { reason: 'REFUSED' };

export type ApplyOutcome =
  | { kind: 'issued'; card: IssuedCard }
  /** The issuer works on it; apply again later for the answer. */
  | { kind: 'pending' }
  | ({ kind: 'refused' } & ApplyRefusal);

export interface IssuedCode {
  /** Opaque; drawn as it is. */
  text: string;
  kind: 'dynamic' | 'static';
  /** The code is not to be shown before; the first of a run is good at once. */
  startsAt: Date;
  /** By the issuer. */
  expiresAt: Date;
  /** When to fetch or show the next one; never after `expiresAt`. */
  refreshAt: Date;
}

/**
 * A code that does not change, to be printed or kept. It does not end by itself, only with its card. Whoever copies it
 * has it, so at a terminal it counts only together with a proof by the holder (`proof-needed`).
 */
export interface StaticCode {
  /** Opaque; drawn as it is. */
  text: string;
  kind: 'static';
  issuedAt: Date;
}

/**
 * `FORGED`: not written by this issuer, or altered. `EXPIRED`: outside its window, before it or after; a fresh code
 * helps. `USED`: accepted before. `REVOKED`: the card is no longer valid.
 */
export type CodeRefusal = 'FORGED' | 'EXPIRED' | 'USED' | 'REVOKED';

/** Whose card it is, as the issuer says; for cards that this service did not apply for. */
export interface VerifiedHolder {
  name: string;
  sex: Sex;
  birthDate: string;
  document: { type: DocumentType; number: string };
  phone: string | null;
}

/** Whose card it is; `holder` null = the issuer tells the number only. */
export interface VerifiedCard {
  cardNumber: string;
  holder: VerifiedHolder | null;
}

export type CodeVerification =
  | ({ kind: 'valid' } & VerifiedCard)
  /**
   * A static code in order. Nothing may be told or done before the holder has proved to be there: by a code sent to
   * their phone, a password, or the document itself.
   */
  | { kind: 'proof-needed'; of: VerifiedCard }
  | { kind: 'refused'; reason: CodeRefusal };

/** What a code is used for (诊疗环节). */
export const USE_STEPS = ['registration', 'consultation', 'charging', 'examination', 'pharmacy'] as const;
export type UseStep = (typeof USE_STEPS)[number];

/** Where and for what a code is presented. */
export interface CodeUse {
  /** Our id of the hospital. */
  hospitalId: string;
  hospitalName: string;
  terminalCode: string;
  step: UseStep;
  department: string | null;
  at: Date;
}
