/** What an authority must remember, shared by all instances of the service: used codes and ended cards. */
export abstract class CodeUses {
  /**
   * Uses a code up. Of any number of calls at the same moment, exactly one is `first`.
   * @param codeId lower-case hex, 32 characters
   * @param expiresAt nothing need be remembered past it
   */
  abstract use(codeId: string, expiresAt: Date): Promise<'first' | 'used'>;

  abstract isRevoked(cardNumber: string): Promise<boolean>;

  /** Remembers for good that a card has ended: its number never comes back, even when its holder gets another. Idempotent. */
  abstract revoke(cardNumber: string): Promise<void>;

  /** The numbers of the cards that ended at or after an instant; for terminals without a network. */
  abstract revokedSince(instant: Date): Promise<string[]>;
}
