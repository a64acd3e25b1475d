import { Injectable } from '@nestjs/common';
import type { Lockout } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { TooManyRequests } from '../../platform/limits/limits.errors';
import { CodeNeedsProof } from './terminal.errors';

const LENGTH = 4;
/** Nobody finds out a document's number by asking again and again. */
const PROOF_BY_CARD: Lockout = { name: 'terminal.proof.card', failures: 5, withinSeconds: 600, forSeconds: 600 };

/** Whether these are the last characters of the document's number, however the letters are written. */
export const proves = (proof: string, documentNumber: string): boolean =>
  proof.length === LENGTH && documentNumber.slice(-LENGTH).toUpperCase() === proof.toUpperCase();

/** The clerk was shown the document: what a static code counts together with. */
@Injectable()
export class DocumentProof {
  constructor(private readonly limits: Limits) {}

  /** @throws CodeNeedsProof, TooManyRequests */
  async require(cardNumber: string, proof: string | undefined, documentNumber: string): Promise<void> {
    if (proof === undefined) throw new CodeNeedsProof('none');
    const locked = await this.limits.secondsLocked(PROOF_BY_CARD, cardNumber);
    if (locked > 0) throw new TooManyRequests(locked);
    if (proves(proof, documentNumber)) return;
    await this.limits.fail(PROOF_BY_CARD, cardNumber);
    throw new CodeNeedsProof('wrong');
  }
}
