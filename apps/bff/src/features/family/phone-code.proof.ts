import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chargesOf } from '../../platform/limits/budget';
import { MESSAGES_BY_NUMBER } from '../../platform/limits/budgets';
import { Limits } from '../../platform/limits/limits';
import { MessagePort } from '../../platform/messages/message.port';
import { HeldPhones } from './held-phones';
import { MessageUnavailable, ProofTooSoon } from './proof.errors';
import { type Attempt, type Begun, ProofBeginner } from './proof-method';
import { CODE_LIFE_MS } from './proof.policy';

const MINUTE_MS = 60_000;
const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** A one-time code to the first phone that a hospital holds, never to one that was typed in. */
@Injectable()
export class PhoneCodeProof extends ProofBeginner {
  constructor(
    private readonly phones: HeldPhones,
    private readonly limits: Limits,
    private readonly messages: MessagePort,
  ) {
    super();
  }

  override async begin({ person, startedAt }: Attempt): Promise<Begun> {
    const phone = await this.phones.find(person, () => true);
    const charges = chargesOf(MESSAGES_BY_NUMBER, phone);
    const taken = await this.limits.take(charges);
    if (taken.kind === 'refused') throw new ProofTooSoon(taken.retryAfterSeconds);
    const code = newCode();
    const send = async (): Promise<void> => {
      const outcome = await this.messages.sendProofCode({ phone, code, minutes: CODE_LIFE_MS / MINUTE_MS });
      if (outcome.kind === 'accepted') return;
      await this.limits.giveBack(charges);
      throw new MessageUnavailable(outcome.detail);
    };
    const expiresAt = new Date(startedAt.getTime() + CODE_LIFE_MS);
    return { kind: 'waiting', waiting: { expiresAt, code: { phone, code } }, afterwards: send };
  }
}
