import { CodeUses } from '../src/code-uses';

/** What an authority must remember, for a test. */
export class MemoryUses extends CodeUses {
  readonly used = new Set<string>();
  readonly revoked = new Map<string, Date>();

  constructor(private readonly clock: () => Date) {
    super();
  }

  override async use(codeId: string): Promise<'first' | 'used'> {
    const first = !this.used.has(codeId);
    this.used.add(codeId);
    return first ? 'first' : 'used';
  }

  override async isRevoked(cardNumber: string): Promise<boolean> {
    return this.revoked.has(cardNumber);
  }

  override async revoke(cardNumber: string): Promise<void> {
    if (!this.revoked.has(cardNumber)) this.revoked.set(cardNumber, this.clock());
  }

  override async revokedSince(instant: Date): Promise<string[]> {
    return [...this.revoked].filter(([, at]) => at >= instant).map(([cardNumber]) => cardNumber);
  }
}
