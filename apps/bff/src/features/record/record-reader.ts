import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { Sources } from '../../hospitals/sources';
import { keepsCopies } from '../../platform/access/keeps-copies';
import type { PersonFor } from '../../platform/access/patient-access';
import { Sensitive } from '../../platform/access/sensitive';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { RecordGate } from '../record-opening/record-gate';
import { readFile, typesGivenBy } from './entry-content';
import type { EntrySet } from './entry-set';
import { LiveEntries, type LiveEntry } from './live-entries';
import { RecordArchive } from './record-archive';
import { RecentVisits } from './recent-visits';
import { type KnownFetch, RecordFetches } from './record-fetches';
import { sieveOfFile } from './record-sieve';

/** A person's record as this viewer may see it, and how each hospital's part stands. */
export interface OpenRecord {
  entries: EntrySet;
  fetches: KnownFetch[];
  /** Copies are kept, so hospitals need not be asked for every page. */
  isKept: boolean;
}

/** Opens people's records: from the copies where they agreed to copies, else from what the hospitals say now. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly gate: RecordGate,
    private readonly archive: RecordArchive,
    private readonly fetches: RecordFetches,
    private readonly hospitals: Hospitals,
    private readonly sources: Sources,
    private readonly visits: RecentVisits,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  /** Brings the copies up to date before. @throws RecordNotOpened */
  newest(resident: SignedInResident, person: PersonFor<'record'>): Promise<OpenRecord> {
    return this.#open(resident, person, true, null);
  }

  /**
   * Reads on in the copies as they are; without copies it asks again.
   * @param hospitalId whose entries are wanted; null = everybody's
   * @throws RecordNotOpened
   */
  asKnown(resident: SignedInResident, person: PersonFor<'record'>, hospitalId: string | null): Promise<OpenRecord> {
    return this.#open(resident, person, false, hospitalId);
  }

  async #open(
    resident: SignedInResident,
    person: PersonFor<'record'>,
    isRefreshed: boolean,
    hospitalId: string | null,
  ): Promise<OpenRecord> {
    await this.gate.requireOpen(person.id);
    if (!keepsCopies(resident, person.id)) return this.#ask(person, hospitalId);
    const fetches = isRefreshed ? await this.fetches.refresh(person) : await this.fetches.known(person.id);
    const openUnder = person.hidesSensitive ? this.sensitive.rule : null;
    return { entries: this.archive.of(person.id, openUnder), fetches, isKept: true };
  }

  async #ask(person: PersonFor<'record'>, hospitalId: string | null): Promise<OpenRecord> {
    const asked = this.hospitals
      .all()
      .filter((hospital) => typesGivenBy(hospital).length > 0)
      .filter(({ id }) => hospitalId === null || id === hospitalId);
    const { parts, sources } = await this.sources.gather(person, asked, readFile);
    for (const { hospital, value } of parts) await this.visits.note(person.id, hospital.id, value);
    const now = this.clock.now();
    const entries = parts.flatMap(({ hospital, file, value }): LiveEntry[] => {
      const isOpen = person.hidesSensitive ? sieveOfFile(this.sensitive, value, typesGivenBy(hospital)) : () => true;
      return value.filter(isOpen).map((fetched) => ({ hospitalId: hospital.id, fileId: file.id, fetched }));
    });
    const fetches = sources.map((source): KnownFetch => ({
      ...source,
      fetchedAt: source.state === 'unavailable' ? null : now,
    }));
    return { entries: new LiveEntries(entries, now), fetches, isKept: false };
  }
}
