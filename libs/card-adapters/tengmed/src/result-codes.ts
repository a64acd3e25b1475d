import { CardAuthorityUnavailable } from '@kangqiao/card-port';

/**
 * What a result code of the platform means to us.
 * `TOKEN_DEAD`: the app token is no longer taken, and nothing was done. `DETAILS_MISMATCH`, `DOCUMENT_UNSUPPORTED`,
 * `WECHAT_CODE_MISSING`, `APPLICATION_REFUSED`: why no card is issued. `CODE_FORGED`, `CODE_EXPIRED`, `CODE_USED`,
 * `CARD_REVOKED`: why a code does not count.
 */
export const RESULTS = [
  'TOKEN_DEAD',
  'DETAILS_MISMATCH',
  'DOCUMENT_UNSUPPORTED',
  'WECHAT_CODE_MISSING',
  'APPLICATION_REFUSED',
  'CODE_FORGED',
  'CODE_EXPIRED',
  'CODE_USED',
  'CARD_REVOKED',
] as const;
export type Result = (typeof RESULTS)[number];

/**
 * Result codes and what they mean. Tencent publishes no table, so a site fills it from the document that comes with
 * its contract (docs/wires/tengmed.md). A code that is not in it means "unavailable": better no answer than a guess.
 */
export type ResultCodes = Readonly<Record<string, Result>>;

/** The platform answered with a result code other than 0. Its text is not kept: it may quote what was sent. */
export class TengmedRefused extends CardAuthorityUnavailable {
  constructor(
    readonly operation: string,
    readonly resultCode: string,
  ) {
    super(`${operation}: result code ${resultCode}`);
  }
}

/** What a failure means by a site's table; null when it is none of the platform's, or a code that is not in it. */
export function resultOf(failure: unknown, resultCodes: ResultCodes): Result | null {
  if (!(failure instanceof TengmedRefused)) return null;
  return resultCodes[failure.resultCode] ?? null;
}
