import { OfflineVerifier } from '@kangqiao/card-adapter-regional';
import type { CodeRefusal } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { CardIssuing } from './card-issuing';

/** `ONLINE_ONLY`: a static code, which no terminal may take alone. */
type OfflineAnswer = { kind: 'valid'; cardNumber: string } | { kind: 'refused'; reason: CodeRefusal | 'ONLINE_ONLY' };

/** Codes that can be checked without asking their issuer; null everywhere where the issuer's cannot. */
@Injectable()
export class OfflineCodes {
  constructor(private readonly issuing: CardIssuing) {}

  /** SPKI DER by key version, newest first. */
  publicKeys(): ReadonlyMap<number, Buffer> | null {
    return this.issuing.offlineChecks?.publicKeys() ?? null;
  }

  /** Signed; see docs/wires/card-code.md. */
  async revocationList(): Promise<string | null> {
    return (await this.issuing.offlineChecks?.revocationList()) ?? null;
  }

  /** What a terminal without a network must have found at an instant. Uses nothing up. */
  verifyAt(codeText: string, at: Date): OfflineAnswer | null {
    const publicKeys = this.publicKeys();
    if (!publicKeys) return null;
    const answer = new OfflineVerifier({ publicKeys, clock: () => at, remembered: 1 }).verify(codeText);
    if (answer.kind === 'valid') return { kind: 'valid', cardNumber: answer.cardNumber };
    if (answer.reason === 'FULL') throw new Error('a verifier that has seen nothing is full');
    return { kind: 'refused', reason: answer.reason };
  }
}
