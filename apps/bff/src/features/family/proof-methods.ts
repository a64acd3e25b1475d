import type { ProofMethod } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { ApprovalProof } from './approval.proof';
import { FaceProof } from './face.proof';
import { GuardianProof } from './guardian.proof';
import { PhoneCodeProof } from './phone-code.proof';
import { PhoneNumberProof } from './phone-number.proof';
import type { ProofBeginner } from './proof-method';

/** Each method's own way to begin. */
@Injectable()
export class ProofMethods {
  readonly #methods: Readonly<Record<ProofMethod, ProofBeginner>>;

  constructor(
    phoneCode: PhoneCodeProof,
    phoneNumber: PhoneNumberProof,
    approval: ApprovalProof,
    face: FaceProof,
    guardian: GuardianProof,
  ) {
    this.#methods = { 'phone-code': phoneCode, 'phone-number': phoneNumber, approval, face, guardian };
  }

  of(method: ProofMethod): ProofBeginner {
    return this.#methods[method];
  }
}
