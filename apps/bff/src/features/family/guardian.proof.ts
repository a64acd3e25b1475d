import { canNameNewborn, newbornNumber } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PeopleStore } from '../people/people.store';
import { PersonUnverifiable } from './proof.errors';
import { type Attempt, type Begun, ProofBeginner } from './proof-method';

/** A newborn without documents, named by the document that the holder of the account proved to be theirs. */
@Injectable()
export class GuardianProof extends ProofBeginner {
  constructor(private readonly people: PeopleStore) {
    super();
  }

  override async begin({ resident, person }: Attempt): Promise<Begun> {
    const own = await this.people.ownDocument(resident.accountId);
    const { document, birthDate } = person;
    const order = document.number.slice(-1);
    const isTheirs =
      own !== null &&
      document.type === 'newborn' &&
      canNameNewborn(own) &&
      newbornNumber(own, birthDate, order) === document.number;
    if (!isTheirs) throw new PersonUnverifiable();
    return { kind: 'confirmed', phone: null };
  }
}
