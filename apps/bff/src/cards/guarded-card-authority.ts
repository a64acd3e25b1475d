import {
  type ApplyOutcome,
  CardAuthorityPort,
  CardAuthorityUnavailable,
  type CardCapabilities,
  type CardHolder,
  type CodeUse,
  type CodeVerification,
  type HeldCard,
  type IssuedCode,
  type StaticCode,
} from '@kangqiao/card-port';
import { HospitalError, HospitalUnavailable, type WriteFailure } from '@kangqiao/his-port';
import type { SystemGuard } from '@kangqiao/his-resilience';

interface Outcome {
  kind: string;
}

/**
 * An issuer behind a guard of its own: places, deadline and breaker, which no hospital shares. Asking for a code is
 * tried once more; nothing else is, for a check uses a code up and whatever goes unanswered is asked again by whoever
 * is responsible for it. What fails is CardAuthorityUnavailable, as from any issuer.
 */
export class GuardedCardAuthority extends CardAuthorityPort {
  /** @param onTrouble told what went wrong; messages of issuers hold nothing about a person */
  constructor(
    private readonly inner: CardAuthorityPort,
    private readonly guard: SystemGuard,
    private readonly onTrouble: (trouble: { operation: string; message: string }) => void,
  ) {
    super();
  }

  override get capabilities(): CardCapabilities {
    return this.inner.capabilities;
  }

  override apply(holder: CardHolder): Promise<ApplyOutcome> {
    return this.#once('apply', () => this.inner.apply(holder));
  }

  override codes(card: HeldCard, count: number): Promise<IssuedCode[]> {
    return this.#read('codes', () => this.inner.codes(card, count));
  }

  override staticCode(card: HeldCard): Promise<StaticCode> {
    return this.#read('staticCode', () => this.inner.staticCode(card));
  }

  override verify(codeText: string, use: CodeUse): Promise<CodeVerification> {
    return this.#once('verify', () => this.inner.verify(codeText, use));
  }

  override revoke(card: HeldCard): Promise<void> {
    return this.#do('revoke', () => this.inner.revoke(card));
  }

  override reportUse(codeText: string, use: CodeUse): Promise<void> {
    return this.#do('reportUse', () => this.inner.reportUse(codeText, use));
  }

  override bindPatient(codeText: string, patientNo: string): Promise<void> {
    return this.#do('bindPatient', () => this.inner.bindPatient(codeText, patientNo));
  }

  async #do(operation: string, call: () => Promise<void>): Promise<void> {
    await this.#once(operation, async () => {
      await call();
      return { kind: 'done' };
    });
  }

  async #once<T extends Outcome>(operation: string, call: () => Promise<T>): Promise<T> {
    const outcome = await this.guard.write<T>(operation, () => this.#observed(operation, call));
    if (isFailure(outcome)) throw new CardAuthorityUnavailable(`${operation}: ${outcome.kind}`);
    return outcome;
  }

  async #read<T>(operation: string, call: () => Promise<T>): Promise<T> {
    try {
      return await this.guard.read(operation, () => this.#observed(operation, call));
    } catch (error) {
      if (error instanceof HospitalError) throw new CardAuthorityUnavailable(`${operation}: ${error.message}`);
      throw error;
    }
  }

  /** In the guard's own words: an issuer without an answer is a system that is unavailable. */
  async #observed<T>(operation: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof CardAuthorityUnavailable)) throw error;
      this.onTrouble({ operation, message: error.message });
      throw new HospitalUnavailable(error.message);
    }
  }
}

const isFailure = (outcome: Outcome): outcome is WriteFailure =>
  outcome.kind === 'unavailable' || outcome.kind === 'unknown';
