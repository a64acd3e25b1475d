import type { RecordOpeningState } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { openPerson, PERSON_COLUMNS, type ActivePerson, type PersonRow } from '../../platform/access/active-person';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { isStanding, mayMove } from './opening-states';

const PHONE = 'record_opening.phone';
const REASON = 'record_opening.reason';
const ACCOUNT_PHONE = 'account.phone';
const MOST_LISTED = 100;

export interface StoredOpening {
  id: string;
  personId: string;
  accountId: string;
  hospitalId: string;
  hospitalName: string;
  teamId: string;
  teamName: string;
  state: RecordOpeningState;
  appliedAt: Date;
  decidedAt: Date | null;
  reason: string | null;
  dueAt: Date | null;
  reminders: number;
}

export type NewOpening = Pick<
  StoredOpening,
  'id' | 'personId' | 'accountId' | 'hospitalId' | 'hospitalName' | 'teamId' | 'teamName'
> & { termsVersion: number; phone: string; appliedAt: Date; dueAt: Date };

/** An application with whom it is about. */
export interface OpeningOfPerson extends StoredOpening {
  person: ActivePerson;
  phone: string;
}

type Row = Omit<StoredOpening, 'reason'> & { reasonSealed: Buffer | null };

const COLUMNS = `o.id, o.person_id AS personId, o.account_id AS accountId, o.hospital_id AS hospitalId,
  o.hospital_name AS hospitalName, o.team_id AS teamId, o.team_name AS teamName, o.state, o.applied_at AS appliedAt,
  o.decided_at AS decidedAt, o.reason_sealed AS reasonSealed, o.due_at AS dueAt, o.reminders`;
const SELECT = `SELECT ${COLUMNS} FROM record_opening o`;

/** Where applications are kept; every move goes through `move`. */
@Injectable()
export class OpeningsStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** The state of the application that waits or opened the record; null = there is none. */
  async stateOf(personId: string): Promise<RecordOpeningState | null> {
    const row = await this.database.row<{ state: RecordOpeningState }>(
      'SELECT state FROM record_opening WHERE person_id = ? AND standing = 1',
      [personId],
    );
    return row && row.state;
  }

  /** One that stands before those that do not, then the newest. */
  async newest(personId: string): Promise<StoredOpening | null> {
    const row = await this.database.row<Row>(
      `${SELECT} WHERE o.person_id = ? ORDER BY o.standing DESC, o.applied_at DESC, o.id LIMIT 1`,
      [personId],
    );
    return row && this.#open(row);
  }

  async one(id: string): Promise<StoredOpening | null> {
    const row = await this.database.row<Row>(`${SELECT} WHERE o.id = ?`, [id]);
    return row && this.#open(row);
  }

  /** What an institution has not answered yet, the oldest first. */
  async waiting(hospitalId: string): Promise<OpeningOfPerson[]> {
    const rows = await this.database.rows<Row & { phone: Buffer }>(
      `SELECT ${COLUMNS}, o.phone_sealed AS phone FROM record_opening o
        WHERE o.hospital_id = ? AND o.standing = 1 AND o.state = 'applied' ORDER BY o.applied_at, o.id LIMIT ?`,
      [hospitalId, MOST_LISTED],
    );
    if (rows.length === 0) return [];
    const people = await this.database.rows<PersonRow>(`SELECT ${PERSON_COLUMNS} FROM person p WHERE p.id IN (?)`, [
      rows.map(({ personId }) => personId),
    ]);
    return rows.flatMap(({ phone, ...row }) => {
      const person = people.find(({ id }) => id === row.personId);
      // Whoever is being forgotten at this moment is gone already.
      if (!person) return [];
      return [{ ...this.#open(row), person: openPerson(this.fields, person), phone: this.fields.open(PHONE, phone) }];
    });
  }

  /** Of the account; null = it has none. */
  async phoneOf(accountId: string): Promise<string | null> {
    const row = await this.database.row<{ phone: Buffer | null }>(
      'SELECT phone_sealed AS phone FROM account WHERE id = ?',
      [accountId],
    );
    return row?.phone ? this.fields.open(ACCOUNT_PHONE, row.phone) : null;
  }

  /** False when another stands in the way, or the person was forgotten at this moment. */
  add(opening: NewOpening): Promise<boolean> {
    const { id, personId, accountId, hospitalId, hospitalName, teamId, teamName } = opening;
    return this.database.transaction(async (tx) => {
      // Whoever has the person forgotten at this moment waits here, or we find nobody.
      const person = await tx.row('SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE', [personId]);
      if (!person) return false;
      const added = await tx.change(
        `INSERT IGNORE INTO record_opening
           (id, person_id, account_id, hospital_id, hospital_name, team_id, team_name, state, standing, terms_version,
            phone_sealed, applied_at, due_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'applied', 1, ?, ?, ?, ?)`,
        [
          ...[id, personId, accountId, hospitalId, hospitalName, teamId, teamName, opening.termsVersion],
          ...[this.fields.seal(PHONE, opening.phone), opening.appliedAt, opening.dueAt],
        ],
      );
      return added === 1;
    });
  }

  /**
   * False when it is no longer as seen.
   * @param by who decided, and what the applicant reads
   * @throws RangeError for a move that the table does not have
   */
  async move(
    tx: Tx,
    { id, state }: Pick<StoredOpening, 'id' | 'state'>,
    to: RecordOpeningState,
    by: { doctorName: string | null; reason: string | null } = { doctorName: null, reason: null },
  ): Promise<boolean> {
    if (!mayMove(state, to)) throw new RangeError(`an application cannot move from ${state} to ${to}`);
    const changed = await tx.change(
      `UPDATE record_opening SET state = ?, standing = ?, decided_at = ?, doctor_name = ?, reason_sealed = ?, due_at = NULL
        WHERE id = ? AND state = ?`,
      [
        ...[to, isStanding(to) ? 1 : null, this.clock.now(), by.doctorName],
        ...[by.reason === null ? null : this.fields.seal(REASON, by.reason), id, state],
      ],
    );
    return changed === 1;
  }

  /** Of which the applicant is to be told that nobody has answered. */
  async due(limit: number): Promise<StoredOpening[]> {
    const rows = await this.database.rows<Row>(`${SELECT} WHERE o.due_at <= ? ORDER BY o.due_at LIMIT ?`, [
      this.clock.now(),
      limit,
    ]);
    return rows.map((row) => this.#open(row));
  }

  /** False when somebody else counts it, or it was answered. @param next null = it was the last reminder */
  async countReminder(tx: Tx, { id, reminders }: StoredOpening, next: Date | null): Promise<boolean> {
    const changed = await tx.change(
      `UPDATE record_opening SET due_at = ?, reminders = reminders + 1
        WHERE id = ? AND state = 'applied' AND reminders = ?`,
      [next, id, reminders],
    );
    return changed === 1;
  }

  #open({ reasonSealed, ...row }: Row): StoredOpening {
    return { ...row, reason: reasonSealed && this.fields.open(REASON, reasonSealed) };
  }
}
