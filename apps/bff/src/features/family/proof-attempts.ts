import type { ProofMethod } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Database } from '../../database/database';
import { addressKey } from '../../platform/limits/address-key';
import { AppError } from '../../platform/errors/app-error';
import { type Charge, chargesOf, EVERYBODY } from '../../platform/limits/budget';
import { MESSAGES_BY_ACCOUNT, MESSAGES_BY_EVERYBODY, proofsByAddress } from '../../platform/limits/budgets';
import { Limits } from '../../platform/limits/limits';
import { PROOF_LOCKOUT } from './family.budgets';
import { ProofLimitReached } from './proof.errors';
import { ProofsStore } from './proofs.store';

/** Failures of ours or of the world's: nobody is to wait longer for them. */
const isOurFault = (error: unknown): boolean =>
  !(error instanceof AppError) ||
  ['HOSPITAL_UNAVAILABLE', 'MESSAGE_UNAVAILABLE', 'SIGN_IN_UNAVAILABLE'].includes(error.code);

/** Failures that may be somebody trying what they can get at. */
const SUSPICIOUS = ['PERSON_UNVERIFIABLE', 'PROOF_REFUSED'];

/** What every attempt at proof costs, whatever the method: budgets, and the lockout. */
@Injectable()
export class ProofAttempts {
  constructor(
    private readonly config: Config,
    private readonly limits: Limits,
    private readonly proofs: ProofsStore,
    private readonly database: Database,
  ) {}

  /** @throws ProofLimitReached, and what `begin` throws */
  async started<T>(accountId: string, method: ProofMethod, address: string, begin: () => Promise<T>): Promise<T> {
    const charges: Charge[] = [
      ...chargesOf(MESSAGES_BY_ACCOUNT, accountId),
      ...chargesOf(proofsByAddress(this.config.proofsPerAddress), addressKey(address)),
      ...(method === 'phone-code' ? chargesOf(MESSAGES_BY_EVERYBODY, EVERYBODY) : []),
    ];
    return this.#watched(accountId, async () => {
      const taken = await this.limits.take(charges);
      if (taken.kind === 'refused') throw new ProofLimitReached(taken.retryAfterSeconds);
      try {
        return await begin();
      } catch (error) {
        if (isOurFault(error)) await this.limits.giveBack(charges);
        throw error;
      }
    });
  }

  /** @throws ProofLimitReached, and what `confirm` throws */
  confirmed<T>(accountId: string, confirm: () => Promise<T>): Promise<T> {
    return this.#watched(accountId, confirm);
  }

  /** An attempt that cannot be made is over; one that failed for reasons of ours never was. */
  async orWithdrawn<T>(proofId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isOurFault(error)) await this.proofs.withdraw(proofId);
      else await this.database.transaction((tx) => this.proofs.move(tx, proofId, 'seeking', 'refused'));
      throw error;
    }
  }

  async #watched<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const seconds = await this.limits.secondsLocked(PROOF_LOCKOUT, accountId);
    if (seconds > 0) throw new ProofLimitReached(seconds);
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError && SUSPICIOUS.includes(error.code)) {
        await this.limits.fail(PROOF_LOCKOUT, accountId);
      }
      throw error;
    }
  }
}
