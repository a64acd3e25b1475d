import type { AddPerson, Person, PersonList } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { PersonDetailsWrong, PersonNotFound } from './people.errors';
import { toPerson } from './people.mapper';
import { identityOf, mayAdd } from './people.policy';
import { PeopleStore } from './people.store';

@Injectable()
export class PeopleService {
  constructor(private readonly people: PeopleStore) {}

  async list(resident: SignedInResident): Promise<PersonList> {
    const people = await this.people.all(resident.accountId);
    return { items: people.map(toPerson), mayAdd: mayAdd(people.length) };
  }

  async get(resident: SignedInResident, personId: string): Promise<Person> {
    const person = await this.people.find(resident.accountId, personId);
    if (!person) throw new PersonNotFound();
    return toPerson(person);
  }

  async add(resident: SignedInResident, request: AddPerson): Promise<Person> {
    const read = identityOf(request);
    if (!read.ok) throw new PersonDetailsWrong(read.problems);
    const personId = await this.people.add(resident.accountId, read.identity, request.relation);
    return this.get(resident, personId);
  }

  async remove(resident: SignedInResident, personId: string): Promise<void> {
    if (!(await this.people.remove(resident.accountId, personId))) throw new PersonNotFound();
  }
}
