import type { CodeRefusal } from '@kangqiao/card-port';

/** What a platform's code other than success can mean to us. */
export type ReplyMeaning =
  | 'NOT_REGISTERED'
  | 'ALREADY_REGISTERED'
  /** The platform works on the application. */
  | 'PENDING'
  /** Name and document do not belong together. */
  | 'DETAILS_MISMATCH'
  | 'DOCUMENT_UNSUPPORTED'
  | 'REFUSED'
  | CodeRefusal;

/** How a platform says how a call went. No platform publishes its whole table, so the meanings come from it. */
export interface ReplyCodes {
  /** Member of the reply that holds the code. */
  field: string;
  /** The one code of success. */
  success: string;
  /** Other codes; one that is not here leaves everything unknown (CardAuthorityUnavailable). */
  meanings: Readonly<Record<string, ReplyMeaning>>;
}

/** `returnCode=0`, as in Guangdong. @param meanings the platform's own table */
export const guangdongCodes = (meanings: ReplyCodes['meanings']): ReplyCodes => ({
  field: 'returnCode',
  success: '0',
  meanings,
});

/** `code=000`, as in Hunan. @param meanings the platform's own table */
export const hunanCodes = (meanings: ReplyCodes['meanings']): ReplyCodes => ({
  field: 'code',
  success: '000',
  meanings,
});
