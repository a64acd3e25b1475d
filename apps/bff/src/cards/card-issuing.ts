import type { RegionalCardAuthority } from '@kangqiao/card-adapter-regional';
import type { CardAuthorityPort } from '@kangqiao/card-port';

/** What terminals without a network check the regional issuer's codes with. */
type OfflineChecks = Pick<RegionalCardAuthority, 'publicKeys' | 'revocationList'>;

/** Who issues the e-health cards here. */
export class CardIssuing {
  constructor(
    /** As shown on the card. */
    readonly issuer: string,
    readonly authority: CardAuthorityPort,
    /** Null where a platform issues the cards: its codes cannot be checked without it. */
    readonly offlineChecks: OfflineChecks | null,
    private readonly close: () => Promise<void>,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
