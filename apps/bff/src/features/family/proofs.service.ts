import type { ConfirmProof, Person, Proof, ProofMethod, StartProof } from '@kangqiao/contracts';
import { isoWithOffset, maskPhone } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { PersonAlreadyActive, PersonNotFound } from '../people/people.errors';
import { proofMethodsFor } from '../people/people.policy';
import { PeopleService } from '../people/people.service';
import { type LinkedPerson, PeopleStore } from '../people/people.store';
import { FieldRefused } from './family.errors';
import { FaceProof } from './face.proof';
import { Grants } from './grants';
import { LinkNoticeSweep } from './link-notice-sweep';
import { FaceUndecided, PersonUnverifiable, ProofExpired } from './proof.errors';
import { ProofAttempts } from './proof-attempts';
import type { Attempt, Begun } from './proof-method';
import { ProofMethods } from './proof-methods';
import { RESEND_AFTER_MS } from './proof.policy';
import { proofStateOf } from './proof-states';
import { type ProofOwner, type ProofRow, ProofsStore } from './proofs.store';

/** Proving control over a person. Until then the account learns nothing of them. */
@Injectable()
export class ProofsService {
  constructor(
    private readonly people: PeopleService,
    private readonly store: PeopleStore,
    private readonly proofs: ProofsStore,
    private readonly attempts: ProofAttempts,
    private readonly methods: ProofMethods,
    private readonly face: FaceProof,
    private readonly grants: Grants,
    private readonly notices: LinkNoticeSweep,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async start(resident: SignedInResident, personId: string, request: StartProof, address: string): Promise<Proof> {
    const owner = { accountId: resident.accountId, personId };
    const person = await this.#awaiting(owner);
    const method = request.method ?? 'phone-code';
    const begin = async (): Promise<Proof> => {
      const proofId = await this.proofs.begin(owner, method);
      const attempt = { proofId, resident, person, request, startedAt: this.clock.now() };
      return this.attempts.orWithdrawn(proofId, async () => {
        await this.#store(owner, attempt, method, await this.#begun(attempt, method));
        return this.#proof(proofId, owner);
      });
    };
    return this.attempts.started(owner.accountId, method, address, begin);
  }

  async get({ accountId }: SignedInResident, personId: string, proofId: string): Promise<Proof> {
    const owner = { accountId, personId };
    if (!(await this.store.find(accountId, personId))) throw new PersonNotFound();
    return this.#proof(proofId, owner);
  }

  async confirm(
    resident: SignedInResident,
    personId: string,
    proofId: string,
    { code }: ConfirmProof,
  ): Promise<Person> {
    const owner = { accountId: resident.accountId, personId };
    const person = await this.store.find(owner.accountId, personId);
    if (!person) throw new PersonNotFound();
    await this.attempts.confirmed(owner.accountId, async () => {
      if (code !== undefined) return this.#give(owner, await this.proofs.tryCode(proofId, owner, code));
      const proof = await this.proofs.find(proofId, owner);
      if (!proof || proofStateOf(proof, this.clock.now()) !== 'waiting') throw new ProofExpired();
      if (proof.method === 'phone-code') throw new FieldRefused('code', '请输入 6 位数字验证码');
      // An approval is somebody else's to give.
      if (proof.method !== 'face') throw new ProofExpired();
      await this.#confirmFace(owner, proof, person);
    });
    return this.people.get(resident, personId);
  }

  async #awaiting({ accountId, personId }: ProofOwner): Promise<LinkedPerson> {
    const person = await this.store.find(accountId, personId);
    if (!person) throw new PersonNotFound();
    if (person.state === 'active') throw new PersonAlreadyActive();
    return person;
  }

  async #begun(attempt: Attempt, method: ProofMethod): Promise<Begun> {
    const { person, startedAt } = attempt;
    // Who lacks a proof of their own is told so by the method itself: that says nothing about the person.
    const isPossible =
      proofMethodsFor(person, startedAt).includes(method) || (method === 'approval' && person.capacity !== 'self');
    if (!isPossible) throw new PersonUnverifiable();
    return this.methods.of(method).begin(attempt);
  }

  async #store(owner: ProofOwner, { proofId }: Attempt, method: ProofMethod, begun: Begun): Promise<void> {
    if (begun.kind === 'confirmed') {
      await this.database.transaction(async (tx) => {
        if (!(await this.proofs.move(tx, proofId, 'seeking', 'confirmed'))) throw new ProofExpired();
        await this.grants.give(tx, { ...owner, method, phone: begun.phone, evidence: proofId });
      });
      void this.notices.run();
      return;
    }
    await this.database.transaction(async (tx) => {
      await this.proofs.wait(tx, proofId, owner, begun.waiting);
      await begun.within?.(tx);
    });
    await begun.afterwards?.();
  }

  async #confirmFace(owner: ProofOwner, proof: ProofRow, person: LinkedPerson): Promise<void> {
    const result = await this.face.result(proof, owner, person);
    if (result === 'pending') throw new FaceUndecided();
    if (result === 'passed') return this.#give(owner, proof);
    await this.database.transaction((tx) => this.proofs.move(tx, proof.id, 'waiting', 'refused'));
    throw new PersonUnverifiable();
  }

  async #give(owner: ProofOwner, { id, method, phone }: ProofRow): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.proofs.move(tx, id, 'waiting', 'confirmed'))) throw new ProofExpired();
      await this.grants.give(tx, { ...owner, method, phone, evidence: id });
    });
    void this.notices.run();
  }

  async #proof(id: string, owner: ProofOwner): Promise<Proof> {
    const proof = await this.proofs.find(id, owner);
    if (!proof) throw new ProofExpired();
    return {
      id,
      method: proof.method,
      state: proofStateOf(proof, this.clock.now()),
      sentTo: proof.phone && maskPhone(proof.phone),
      faceVerifyId: proof.faceVerifyId,
      expiresAt: isoWithOffset(proof.expiresAt),
      resendAt: isoWithOffset(new Date(proof.createdAt.getTime() + RESEND_AFTER_MS)),
    };
  }
}
