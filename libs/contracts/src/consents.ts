import { IsBoolean, IsIn, IsInt, Min } from 'class-validator';
import type { Instant } from './common';

/**
 * What is agreed to, each apart (PIPL Art. 29, GB/T 45574). `identity`: name and document for booking and the card;
 * `reports`; `record`; `archive`: a lasting copy of what was once fetched; `notifications`.
 */
export const CONSENT_PURPOSES = ['identity', 'reports', 'record', 'archive', 'notifications'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** One consent as given with `POST /people`. */
export class GiveConsent {
  @IsIn(CONSENT_PURPOSES, { message: '同意事项不正确' })
  purpose!: ConsentPurpose;

  /** Version of the text that was shown. */
  @IsInt({ message: '同意事项的版本不正确' })
  @Min(1, { message: '同意事项的版本不正确' })
  version!: number;
}

/** `PUT /people/:id/consents/:purpose`. */
export class PutConsent {
  @IsBoolean({ message: '请选择同意或不同意' })
  given!: boolean;

  /** Version of the text that was shown. */
  @IsInt({ message: '同意事项的版本不正确' })
  @Min(1, { message: '同意事项的版本不正确' })
  version!: number;
}

/** Who answered: the person, the guardian of a minor, or the person by proving control to somebody of the family. */
export const CONSENT_CAPACITIES = ['self', 'guardian', 'proof'] as const;
export type ConsentCapacity = (typeof CONSENT_CAPACITIES)[number];

/** The text of a purpose, as it is to be shown before it is agreed to. */
export class ConsentText {
  purpose!: ConsentPurpose;
  /** Grows whenever the text changes in meaning; an older version no longer counts. */
  version!: number;
  title!: string;
  text!: string;
  /** Without it the service cannot be given at all. */
  required!: boolean;
}

/** `GET /consent-texts`. */
export class ConsentTextList {
  items!: ConsentText[];
}

/** Where a purpose stands for a person. */
export class Consent extends ConsentText {
  given!: boolean;
  /** When it was given or withdrawn last; null = never answered. */
  at!: Instant | null;
  by!: ConsentCapacity | null;
  actions!: { give: boolean; withdraw: boolean };
}

/** `GET /people/:id/consents`. */
export class ConsentList {
  items!: Consent[];
}

export class NoticeSection {
  heading!: string;
  paragraphs!: string[];
}

/** `GET /privacy-notice`: 隐私政策, as shown before the first sign-in and at any time. */
export class PrivacyNotice {
  version!: number;
  title!: string;
  effectiveFrom!: string;
  sections!: NoticeSection[];
}
