import type { StartProof } from '@kangqiao/contracts';
import type { Tx } from '../../database/database';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import type { LinkedPerson } from '../people/people.store';
import type { Waiting } from './proofs.store';

/** One attempt at proof as a method sees it. */
export interface Attempt {
  proofId: string;
  resident: SignedInResident;
  person: LinkedPerson;
  request: StartProof;
  startedAt: Date;
}

export type Begun =
  /** Control is proved already; `phone` is the one a hospital holds, where it was learned. */
  | { kind: 'confirmed'; phone: string | null }
  /** `within` is stored in one transaction with it; `afterwards` follows, and when it fails the attempt is taken back. */
  | { kind: 'waiting'; waiting: Waiting; within?: (tx: Tx) => Promise<void>; afterwards?: () => Promise<void> };

/** One way to prove control over a person. */
export abstract class ProofBeginner {
  /** @throws PersonUnverifiable when it cannot be done, whatever the reason; other errors are not the resident's fault */
  abstract begin(attempt: Attempt): Promise<Begun>;
}
