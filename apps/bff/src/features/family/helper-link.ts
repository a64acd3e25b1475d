import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { GuardianRequired } from '../people/people.errors';
import { capacityFor, type Identity } from '../people/people.policy';
import { PeopleStore } from '../people/people.store';
import type { ApprovalRow } from './approvals.store';
import { LinksStore } from './links.store';

/** The link that a help code's helper gets; made when the elder agrees, so that the helper learns nothing before. */
@Injectable()
export class HelperLink {
  constructor(
    private readonly people: PeopleStore,
    private readonly links: LinksStore,
    private readonly clock: Clock,
  ) {}

  /** @throws PeopleLimitReached, GuardianRequired */
  async await(
    tx: Tx,
    { requesterAccountId, relation, scope }: ApprovalRow,
    personId: string,
    identity: Identity,
  ): Promise<void> {
    if (await this.links.find(tx, { accountId: requesterAccountId, personId })) return;
    const verdict = capacityFor(relation, identity.birthDate, this.clock.now());
    if (verdict.kind === 'guardian-required') throw new GuardianRequired('under-14');
    const { capacity, needsSelf } = verdict;
    await this.people.addIn(tx, requesterAccountId, {
      identity,
      relation,
      capacity,
      scope: capacity === 'family' ? scope : 'everything',
      needsSelf,
      consents: [],
    });
  }
}
