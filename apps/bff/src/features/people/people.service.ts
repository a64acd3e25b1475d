import type { AddPerson, LinkScope, Person, PersonList } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { askedConsents } from './asked-consents';
import { identityOf } from './identity.policy';
import { GuardianRequired, PersonDetailsWrong, PersonNotFound } from './people.errors';
import { toPerson } from './people.mapper';
import { capacityFor, mayAdd } from './people.policy';
import { type NewLink, PeopleStore } from './people.store';

/** What family may see unless it asks for less or more. */
const SCOPE_UNLESS_TOLD: LinkScope = 'reports';

@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleStore,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async list(resident: SignedInResident): Promise<PersonList> {
    const people = await this.people.all(resident.accountId);
    const now = this.clock.now();
    return {
      items: people.map((person) => toPerson(person, now)),
      mayAdd: mayAdd(people.length, this.config.peopleLimit),
    };
  }

  async get(resident: SignedInResident, personId: string): Promise<Person> {
    const person = await this.people.find(resident.accountId, personId);
    if (!person) throw new PersonNotFound();
    return toPerson(person, this.clock.now());
  }

  /** The answer and the work behind it are the same whether or not anybody ever heard of the person. */
  async add(resident: SignedInResident, request: AddPerson): Promise<Person> {
    const link = await this.#newLink(resident.accountId, request);
    resident.subject.personId = await this.people.add(resident.accountId, link);
    return this.get(resident, resident.subject.personId);
  }

  async remove(resident: SignedInResident, personId: string): Promise<void> {
    if (!(await this.people.remove(resident.accountId, personId))) throw new PersonNotFound();
  }

  async #newLink(accountId: string, request: AddPerson): Promise<NewLink> {
    const now = this.clock.now();
    const asked = askedConsents(request.consents);
    const isNewborn = request.document.type === 'newborn';
    const guardian = isNewborn ? await this.people.ownDocument(accountId) : null;
    if (isNewborn && guardian === null) throw new GuardianRequired('no-self');
    const read = identityOf(request, localDateOf(now), guardian);
    if (!read.ok || !asked.ok) {
      throw new PersonDetailsWrong([...(read.ok ? [] : read.problems), ...(asked.ok ? [] : [asked.problem])]);
    }
    const verdict = capacityFor(request.relation, read.identity.birthDate, now);
    if (verdict.kind === 'guardian-required') throw new GuardianRequired('under-14');
    const { capacity, needsSelf } = verdict;
    const scope = capacity === 'family' ? (request.scope ?? SCOPE_UNLESS_TOLD) : 'everything';
    return {
      identity: read.identity,
      relation: request.relation,
      capacity,
      scope,
      needsSelf,
      consents: asked.consents,
    };
  }
}
