import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { type FaceResult, type FaceSubject, WeChatPort } from '../../platform/wechat/wechat.port';
import type { LinkedPerson } from '../people/people.store';
import { FaceUnavailable, PersonUnverifiable } from './proof.errors';
import { type Attempt, type Begun, ProofBeginner } from './proof-method';
import type { ProofOwner, ProofRow } from './proofs.store';

/** A comparison of faces whose result this server fetches itself; what a phone says of it counts for nothing. */
@Injectable()
export class FaceProof extends ProofBeginner {
  constructor(
    private readonly wechat: WeChatPort,
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {
    super();
  }

  override async begin({ proofId, resident, person }: Attempt): Promise<Begun> {
    const started = await this.wechat.startFace(await this.#subject(proofId, resident.accountId, person));
    switch (started.kind) {
      case 'started':
        return { kind: 'waiting', waiting: { expiresAt: started.expiresAt, faceVerifyId: started.verifyId } };
      case 'refused':
        throw new PersonUnverifiable();
      case 'unavailable':
        throw new FaceUnavailable(started.detail);
    }
  }

  /** How the verification that this very attempt began has ended. @throws FaceUnavailable */
  async result(
    proof: ProofRow,
    { accountId }: ProofOwner,
    person: LinkedPerson,
  ): Promise<'passed' | 'failed' | 'pending'> {
    if (proof.faceVerifyId === null) return 'pending';
    const subject = await this.#subject(proof.id, accountId, person);
    const result: FaceResult = await this.wechat.faceResult({ ...subject, verifyId: proof.faceVerifyId });
    if (result.kind === 'unavailable') throw new FaceUnavailable(result.detail);
    return result.kind;
  }

  async #subject(reference: string, accountId: string, { name, document }: LinkedPerson): Promise<FaceSubject> {
    const account = await this.database.row<{ openidSealed: Buffer }>(
      'SELECT openid_sealed AS openidSealed FROM account WHERE id = ?',
      [accountId],
    );
    if (!account) throw new PersonUnverifiable();
    return { reference, name, document, openid: this.fields.open('account.openid', account.openidSealed) };
  }
}
