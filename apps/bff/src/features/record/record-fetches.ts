import { setTimeout } from 'node:timers/promises';
import type { SourceState } from '@kangqiao/contracts';
import type { Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { Sources } from '../../hospitals/sources';
import type { PersonFor } from '../../platform/access/patient-access';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { readFile, typesGivenBy } from './entry-content';
import { RecentVisits } from './recent-visits';
import { RecordIntake } from './record-intake';

/** A hospital's part is not asked for again so soon after it answered. */
const FRESH_MS = 10 * 60 * 1000;
/** A hospital that could not answer is left alone for so long. */
const REST_MS = 15 * 1000;
/** Longer than all reads of a hospital may take with their retries; then whoever fetched has died. */
const LEASE_MS = 60 * 1000;
const LOOK_EVERY_MS = 100;
/** So long somebody waits for another who fetches the same; then the archive must do. */
const MOST_LOOKS = 80;

/** How a hospital's part of somebody's record stands. */
export interface KnownFetch {
  hospitalId: string;
  hospitalName: string;
  state: SourceState;
  /** When the hospital last answered in full; null = never. */
  fetchedAt: Date | null;
}

interface Row extends KnownFetch {
  attemptedAt: Date | null;
  leaseUntil: Date;
}

const SELECT = `SELECT hospital_id AS hospitalId, hospital_name AS hospitalName, state, fetched_at AS fetchedAt,
  attempted_at AS attemptedAt, lease_until AS leaseUntil FROM record_fetch WHERE person_id = ?`;

/** Brings the archive up to date from all hospitals at the same time; each is asked by one instance at a time. */
@Injectable()
export class RecordFetches {
  constructor(
    private readonly database: Database,
    private readonly hospitals: Hospitals,
    private readonly sources: Sources,
    private readonly intake: RecordIntake,
    private readonly visits: RecentVisits,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Asks every hospital whose part is not fresh, and says how each part stands then. */
  async refresh(person: PersonFor<'record'>): Promise<KnownFetch[]> {
    const known = await this.#rows(person.id);
    const stale = this.#giving().filter(({ id }) => !this.#isDone(known.get(id) ?? null));
    if (stale.length === 0) return this.#standing(known);
    await Promise.all(stale.map((hospital) => this.#refreshOne(person, hospital, known.get(hospital.id) ?? null)));
    return this.known(person.id);
  }

  /** How each part stands, without asking anybody: of the connected hospitals first, then of those that were. */
  async known(personId: string): Promise<KnownFetch[]> {
    return this.#standing(await this.#rows(personId));
  }

  #standing(known: ReadonlyMap<string, Row>): KnownFetch[] {
    const giving = this.#giving();
    const connected = giving.map(({ id, name }): KnownFetch => ({
      hospitalId: id,
      hospitalName: name,
      state: known.get(id)?.state ?? 'unavailable',
      fetchedAt: known.get(id)?.fetchedAt ?? null,
    }));
    const left = [...known.values()]
      .filter(({ hospitalId, fetchedAt }) => fetchedAt !== null && !giving.some(({ id }) => id === hospitalId))
      .map((row): KnownFetch => ({ ...row, state: 'unavailable' }));
    return [...connected, ...left];
  }

  #giving(): Hospital[] {
    return this.hospitals.all().filter((hospital) => typesGivenBy(hospital).length > 0);
  }

  async #rows(personId: string): Promise<Map<string, Row>> {
    const rows = await this.database.rows<Row>(SELECT, [personId]);
    return new Map(rows.map((row) => [row.hospitalId, row]));
  }

  async #refreshOne(person: PersonFor<'record'>, hospital: Hospital, known: Row | null): Promise<void> {
    let row = known;
    for (let look = 0; look < MOST_LOOKS && !this.#isDone(row); look += 1) {
      const holder = await this.#lease(person.id, hospital, row);
      if (holder !== null) return this.#fetch(person, hospital, holder);
      await setTimeout(LOOK_EVERY_MS);
      row = (await this.#rows(person.id)).get(hospital.id) ?? null;
    }
  }

  /** Whether there is nothing to ask now. */
  #isDone(row: Row | null): boolean {
    if (!row?.attemptedAt) return false;
    const rest = row.state === 'unavailable' ? REST_MS : FRESH_MS;
    return this.clock.now().getTime() - row.attemptedAt.getTime() < rest;
  }

  /**
   * Makes this call the only one that asks this hospital about this person; null = another does, or has done since the row
   * was looked at.
   */
  async #lease(personId: string, { id, name }: Hospital, row: Row | null): Promise<string | null> {
    const now = this.clock.now();
    if (!row)
      await this.database.change(
        `INSERT IGNORE INTO record_fetch (person_id, hospital_id, hospital_name, state, lease_until)
         VALUES (?, ?, ?, 'unavailable', ?)`,
        [personId, id, name, now],
      );
    const holder = this.ids.next();
    const won = await this.database.change(
      `UPDATE record_fetch SET lease_holder = ?, lease_until = ?, hospital_name = ?
        WHERE person_id = ? AND hospital_id = ? AND lease_until <= ? AND attempted_at <=> ?`,
      [holder, new Date(now.getTime() + LEASE_MS), name, personId, id, now, row?.attemptedAt ?? null],
    );
    return won === 1 ? holder : null;
  }

  async #fetch(person: PersonFor<'record'>, hospital: Hospital, holder: string): Promise<void> {
    let state: SourceState = 'unavailable';
    let isTaken = false;
    try {
      const { parts, sources } = await this.sources.gather(person, [hospital], readFile);
      state = sources[0]?.state ?? state;
      if (state === 'answered' || state === 'no-file') {
        const files = parts.map(({ file, value }) => ({ fileId: file.id, entries: value }));
        const fetched = { personId: person.id, hospitalId: hospital.id, files, given: typesGivenBy(hospital) };
        isTaken = await this.intake.take(fetched, (tx) => this.#holds(tx, person.id, hospital.id, holder));
        if (isTaken) for (const { entries } of files) await this.visits.note(person.id, hospital.id, entries);
      }
    } finally {
      await this.#settle(person.id, hospital.id, holder, state, isTaken);
    }
  }

  async #holds(tx: Tx, personId: string, hospitalId: string, holder: string): Promise<boolean> {
    const row = await tx.row<{ leaseHolder: string | null }>(
      'SELECT lease_holder AS leaseHolder FROM record_fetch WHERE person_id = ? AND hospital_id = ? FOR UPDATE',
      [personId, hospitalId],
    );
    return row?.leaseHolder === holder;
  }

  #settle(personId: string, hospitalId: string, holder: string, state: SourceState, isTaken: boolean) {
    const now = this.clock.now();
    return this.database.change(
      `UPDATE record_fetch
          SET state = ?, attempted_at = ?, lease_holder = NULL, lease_until = ?${isTaken ? ', fetched_at = ?' : ''}
        WHERE person_id = ? AND hospital_id = ? AND lease_holder = ?`,
      [state, now, now, ...(isTaken ? [now] : []), personId, hospitalId, holder],
    );
  }
}
