import type { LinkCapacity } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { AccessLogStore, type KnownAccount } from '../access-log/access-log.store';
import { type Address, OTHER_ADDRESS, SELF_ADDRESS, WARD_ADDRESS } from '../access-log/access-words';
import { whoDidIt } from '../access-log/who-words';
import type { StoredNote } from './notes.store';

const ADDRESSES: Readonly<Record<LinkCapacity, Address>> = {
  self: SELF_ADDRESS,
  guardian: WARD_ADDRESS,
  family: OTHER_ADDRESS,
};

/** Who is told of an author. */
export interface NoteReader {
  accountId: string;
  capacity: LinkCapacity;
}

type Written = Pick<StoredNote, 'accountId' | 'relation' | 'capacity'>;

/** Names the authors of notes as the access log names people. */
@Injectable()
export class NoteAuthors {
  constructor(private readonly log: AccessLogStore) {}

  /** @param reader null for a doctor, to whom nobody is “you” */
  async namesFor(
    personId: string,
    notes: readonly Written[],
    reader: NoteReader | null,
  ): Promise<(note: Written) => string> {
    const accounts = await this.log.accounts(personId, [...new Set(notes.map(({ accountId }) => accountId))]);
    return (note) => this.#nameOf(note, accounts, reader);
  }

  #nameOf(
    { accountId, relation, capacity }: Written,
    accounts: ReadonlyMap<string, KnownAccount>,
    reader: NoteReader | null,
  ): string {
    if (accountId === reader?.accountId) return '您';
    const doer = {
      ...{ kind: 'account' as const, isReader: false, relation, capacity },
      // Only who had proved that they may read the record could write a note.
      isProven: true,
      holder: accounts.get(accountId)?.holder ?? null,
    };
    return whoDidIt(doer, reader ? ADDRESSES[reader.capacity] : OTHER_ADDRESS);
  }
}
