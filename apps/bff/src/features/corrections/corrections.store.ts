import type { CorrectionAbout, CorrectionState } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { mayMove } from './correction-states';

const CONTENT = 'record_correction.content';
const ANSWER = 'record_correction.answer';
const MOST_LISTED = 100;

/** What is kept sealed. */
export interface CorrectionContent {
  title: string;
  /** `YYYY-MM-DD`. */
  occurredOn: string | null;
  /** The hospital's own numbers of the patient and of what it is about. */
  patientNo: string;
  sourceId: string;
  text: string;
}

export interface StoredCorrection extends CorrectionContent {
  id: string;
  personId: string;
  accountId: string;
  hospitalId: string;
  hospitalName: string;
  about: CorrectionAbout;
  state: CorrectionState;
  answer: string | null;
  sentAt: Date;
  decidedAt: Date | null;
}

type Row = Omit<StoredCorrection, keyof CorrectionContent | 'answer'> & {
  contentSealed: Buffer;
  answerSealed: Buffer | null;
};

const SELECT = `
  SELECT id, person_id AS personId, account_id AS accountId, hospital_id AS hospitalId, hospital_name AS hospitalName,
         about, state, content_sealed AS contentSealed, answer_sealed AS answerSealed, sent_at AS sentAt,
         decided_at AS decidedAt
    FROM record_correction`;

/** Where corrections are kept; every move goes through `move`. */
@Injectable()
export class CorrectionsStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** False when the person was forgotten at this moment. */
  add(correction: StoredCorrection): Promise<boolean> {
    const { id, personId, accountId, hospitalId, hospitalName, about, state, sentAt } = correction;
    const { title, occurredOn, patientNo, sourceId, text } = correction;
    const content: CorrectionContent = { title, occurredOn, patientNo, sourceId, text };
    return this.database.transaction(async (tx) => {
      // Whoever has the person forgotten at this moment waits here, or we find nobody.
      const person = await tx.row('SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE', [personId]);
      if (!person) return false;
      await tx.change(
        `INSERT INTO record_correction
           (id, person_id, account_id, hospital_id, hospital_name, about, state, content_sealed, sent_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[id, personId, accountId, hospitalId, hospitalName, about, state],
          ...[this.fields.seal(CONTENT, JSON.stringify(content)), sentAt],
        ],
      );
      return true;
    });
  }

  /** The newest first. */
  async ofPerson(personId: string): Promise<StoredCorrection[]> {
    const rows = await this.database.rows<Row>(`${SELECT} WHERE person_id = ? ORDER BY sent_at DESC, id LIMIT ?`, [
      personId,
      MOST_LISTED,
    ]);
    return rows.map((row) => this.#open(row));
  }

  /** What a hospital has not decided yet, the oldest first. */
  async waiting(hospitalId: string): Promise<StoredCorrection[]> {
    const rows = await this.database.rows<Row>(
      `${SELECT} WHERE hospital_id = ? AND state IN ('sent', 'received') ORDER BY sent_at, id LIMIT ?`,
      [hospitalId, MOST_LISTED],
    );
    return rows.map((row) => this.#open(row));
  }

  async one(id: string): Promise<StoredCorrection | null> {
    const row = await this.database.row<Row>(`${SELECT} WHERE id = ?`, [id]);
    return row && this.#open(row);
  }

  /** False when it is no longer as seen. @throws RangeError for a move that the table does not have */
  async move(
    tx: Tx,
    { id, state }: Pick<StoredCorrection, 'id' | 'state'>,
    to: CorrectionState,
    answer: string | null,
  ): Promise<boolean> {
    if (!mayMove(state, to)) throw new RangeError(`a correction cannot move from ${state} to ${to}`);
    const now = this.clock.now();
    if (to === 'received')
      return (
        (await tx.change('UPDATE record_correction SET state = ?, received_at = ? WHERE id = ? AND state = ?', [
          to,
          now,
          id,
          state,
        ])) === 1
      );
    const sealed = answer === null ? null : this.fields.seal(ANSWER, answer);
    const changed = await tx.change(
      'UPDATE record_correction SET state = ?, answer_sealed = ?, decided_at = ? WHERE id = ? AND state = ?',
      [to, sealed, now, id, state],
    );
    return changed === 1;
  }

  #open({ contentSealed, answerSealed, ...row }: Row): StoredCorrection {
    return {
      ...row,
      ...(JSON.parse(this.fields.open(CONTENT, contentSealed)) as CorrectionContent),
      answer: answerSealed && this.fields.open(ANSWER, answerSealed),
    };
  }
}
