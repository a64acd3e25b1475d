export type CodeExchange =
  | { kind: 'identified'; openid: string }
  /** WeChat does not accept this code: wrong, used or older than five minutes. */
  | { kind: 'refused' }
  /** WeChat did not answer, or answered that it cannot now. */
  | { kind: 'unavailable'; detail: string };

/** WeChat's login service, as far as signing in needs it. */
export abstract class WeChatPort {
  /** Whose login code this is. A code works once, so this is never tried again. */
  abstract exchange(code: string): Promise<CodeExchange>;
}
