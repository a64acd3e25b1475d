import { randomInt } from 'node:crypto';
import type { ConfirmProof, Person, Proof } from '@kangqiao/contracts';
import { isoWithOffset, maskPhone } from '@kangqiao/domain';
import { HospitalError, type PatientFile } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { MessagePort } from '../../platform/messages/message.port';
import { PersonAlreadyActive, PersonNotFound } from '../people/people.errors';
import type { Identity } from '../people/people.policy';
import { PeopleService } from '../people/people.service';
import { PeopleStore } from '../people/people.store';
import { MessageUnavailable, PersonUnverifiable, ProofNeedsHospital } from './proof.errors';
import { CODE_LIFE_MS, phoneIn, RESEND_AFTER_MS } from './proof.policy';
import { ProofsStore } from './proofs.store';

const MINUTE_MS = 60_000;
const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Proving control over a person: whoever holds the phone that a hospital holds for them. */
@Injectable()
export class ProofsService {
  constructor(
    private readonly people: PeopleService,
    private readonly store: PeopleStore,
    private readonly proofs: ProofsStore,
    private readonly hospitals: Hospitals,
    private readonly messages: MessagePort,
    private readonly clock: Clock,
  ) {}

  async start(resident: SignedInResident, personId: string): Promise<Proof> {
    const owner = { accountId: resident.accountId, personId };
    const person = await this.store.find(resident.accountId, personId);
    if (!person) throw new PersonNotFound();
    if (person.state === 'active') throw new PersonAlreadyActive();
    const id = await this.proofs.begin(owner);
    const startedAt = this.clock.now();
    const phone = await this.#unlessOurFault(id, () => this.#phoneOf(person));
    const code = newCode();
    const expiresAt = await this.proofs.aim(id, owner, phone, code);
    await this.#unlessOurFault(id, () => this.#send(phone, code));
    return {
      id,
      method: 'phone-code',
      state: 'waiting',
      sentTo: maskPhone(phone),
      faceVerifyId: null,
      expiresAt: isoWithOffset(expiresAt),
      resendAt: isoWithOffset(new Date(startedAt.getTime() + RESEND_AFTER_MS)),
    };
  }

  async confirm(resident: SignedInResident, personId: string, proofId: string, request: ConfirmProof): Promise<Person> {
    const { accountId } = resident;
    await this.people.get(resident, personId);
    await this.proofs.confirm(proofId, { accountId, personId }, request.code ?? '', (tx, phone) =>
      this.store.activate(tx, accountId, personId, phone),
    );
    return this.people.get(resident, personId);
  }

  /** Every hospital is asked; one that is down matters only when no other gave a phone. */
  async #phoneOf({ document, name }: Identity): Promise<string> {
    const files: PatientFile[] = [];
    const failures: HospitalError[] = [];
    await Promise.all(
      this.hospitals.all().map(async ({ patients }) => {
        try {
          files.push(...(await patients.find(document, name)));
        } catch (error) {
          if (!(error instanceof HospitalError)) throw error;
          failures.push(error);
        }
      }),
    );
    const phone = phoneIn(files);
    if (phone !== null) return phone;
    throw failures.length > 0 ? new ProofNeedsHospital(failures[0]) : new PersonUnverifiable();
  }

  async #send(phone: string, code: string): Promise<void> {
    const outcome = await this.messages.sendProofCode({ phone, code, minutes: CODE_LIFE_MS / MINUTE_MS });
    if (outcome.kind === 'unavailable') throw new MessageUnavailable(outcome.detail);
  }

  /** An attempt that failed for reasons of ours is not held against the resident. */
  async #unlessOurFault<T>(proofId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PersonUnverifiable)) await this.proofs.withdraw(proofId);
      throw error;
    }
  }
}
