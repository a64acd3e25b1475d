import type { LinkCapacity } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import type { AccessDecision, SignedInResident } from '../auth/signed-in-resident';
import { Clock } from '../clock';
import { AppError } from '../errors/app-error';
import { PrivateFields } from '../privacy/private-fields';
import { CONSENT_TEXTS } from '../consents/consent-texts';
import type { AccessPurpose } from './access-purpose';
import { type ActivePerson, openPerson } from './active-person';
import { decide, type Refusal } from './decide';
import type { LinkSnapshot } from './link-snapshot';

export { ACCESS_PURPOSES, type AccessPurpose } from './access-purpose';
export type { ActivePerson } from './active-person';

declare const DECIDED: unique symbol;

/** A person whom the policy allowed for this purpose; only PatientAccess makes one. */
export interface PersonFor<P extends AccessPurpose> extends ActivePerson {
  /** What sensitive departments did is not given out to this resident. */
  readonly hidesSensitive: boolean;
  /** As whom the resident acts. */
  readonly capacity: LinkCapacity;
  /** When the resident's link ends by itself; null = it does not. What they allow others ends by then as well. */
  readonly linkEndsAt: Date | null;
  readonly [DECIDED]: P;
}

/** What PatientAccess says where a refusal is no failure of the request. */
export type AccessAnswer<P extends AccessPurpose> =
  { kind: 'allowed'; person: PersonFor<P> } | { kind: 'refused'; refusal: Refusal };

const refusalOf = (refusal: Refusal): AppError =>
  new AppError(
    refusal.code,
    refusal.code === 'CONSENT_REQUIRED'
      ? {
          details: refusal.missing.map((purpose) => ({
            field: purpose,
            message: `需要先同意“${CONSENT_TEXTS[purpose].title}”`,
          })),
        }
      : {},
  );

/** Notes a decision for the audit, once for each person and purpose of a request. */
const note = ({ decisions }: SignedInResident, decision: AccessDecision): void => {
  const { personId, purpose } = decision;
  if (!decisions.some((known) => known.personId === personId && known.purpose === purpose)) decisions.push(decision);
};

/**
 * The one access check of every personal route. It decides from what the request's own query found, so a link or a
 * consent that is gone counts from the next request on, on every instance.
 */
@Injectable()
export class PatientAccess {
  constructor(
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /**
   * The person, when this resident may act for them for this purpose.
   * @throws AppError PERSON_NOT_FOUND for an unknown or a stranger's id alike, PERSON_NOT_ACTIVE before proof,
   *   SCOPE_INSUFFICIENT, CONSENT_REQUIRED (details name the purposes)
   */
  async require<P extends AccessPurpose>(
    resident: SignedInResident,
    personId: string,
    purpose: P,
  ): Promise<PersonFor<P>> {
    const answer = this.ask(resident, personId, purpose);
    if (answer.kind === 'refused') throw refusalOf(answer.refusal);
    return answer.person;
  }

  /** The same decision, for what is left out of an answer where it may not be given. */
  ask<P extends AccessPurpose>(resident: SignedInResident, personId: string, purpose: P): AccessAnswer<P> {
    const link = resident.links.find((one) => one.personId === personId) ?? null;
    const decision = decide(link, purpose, this.clock.now(), link?.consents ?? []);
    const { relation = null, capacity = null } = link ?? {};
    const refusal = decision.kind === 'refused' ? decision.code : null;
    note(resident, { personId, purpose, refusal, relation, capacity });
    if (decision.kind === 'refused') return { kind: 'refused', refusal: decision };
    return { kind: 'allowed', person: this.#open<P>(decision.link, decision.hidesSensitive) };
  }

  /** Everybody this resident may act for, for this purpose; nobody is an answer too. */
  all<P extends AccessPurpose>(resident: SignedInResident, purpose: P): PersonFor<P>[] {
    resident.swept.add(purpose);
    const now = this.clock.now();
    return resident.links.flatMap((link) => {
      const decision = decide(link, purpose, now, link.consents);
      if (decision.kind === 'refused') return [];
      const { personId, relation, capacity } = link;
      note(resident, { personId, purpose, refusal: null, relation, capacity });
      return [this.#open<P>(link, decision.hidesSensitive)];
    });
  }

  #open<P extends AccessPurpose>(link: LinkSnapshot, hidesSensitive: boolean): PersonFor<P> {
    const { capacity, expiresAt: linkEndsAt } = link;
    return { ...openPerson(this.fields, link.person), hidesSensitive, capacity, linkEndsAt } as PersonFor<P>;
  }
}
