import type { MeasuredBy } from '@kangqiao/contracts';
import type { VitalReading, VitalSign } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { After } from '../record/entry-set';

export const CONTENT = 'measurement.content';

/** What is kept sealed. */
export interface MeasurementContent {
  reading: VitalReading;
  by: MeasuredBy;
  /** The device or the doctor. */
  name: string | null;
}

export interface StoredMeasurement extends MeasurementContent {
  id: string;
  measuredAt: Date;
  accountId: string | null;
  hospitalName: string | null;
}

/** What is to be kept; null where a resident wrote it. */
export interface Sender {
  hospitalId: string;
  hospitalName: string;
  senderNo: string;
}

interface Row {
  id: string;
  measuredAt: Date;
  accountId: string | null;
  hospitalName: string | null;
  contentSealed: Buffer;
}

const COLUMNS =
  'id, measured_at AS measuredAt, account_id AS accountId, hospital_name AS hospitalName, content_sealed AS contentSealed';

/** Where measurements are kept. Whoever reads or writes has asked for the right to before. */
@Injectable()
export class MeasurementsStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** Newest first, after one of them or from the newest on. */
  async page(
    personId: string,
    type: VitalSign | undefined,
    after: After | null,
    limit: number,
  ): Promise<StoredMeasurement[]> {
    const conditions: [string, ...SqlValue[]][] = [['person_id = ?', personId]];
    if (type !== undefined) conditions.push(['type = ?', type]);
    if (after) {
      conditions.push(['measured_at <= ?', after.occurredAt]);
      conditions.push(['(measured_at < ? OR id < ?)', after.occurredAt, after.id]);
    }
    const rows = await this.database.rows<Row>(
      `SELECT ${COLUMNS} FROM measurement WHERE ${conditions.map(([text]) => text).join(' AND ')}
        ORDER BY measured_at DESC, id DESC LIMIT ?`,
      [...conditions.flatMap(([, ...values]) => values), limit],
    );
    return rows.map((row) => this.#open(row));
  }

  async one(personId: string, id: string): Promise<StoredMeasurement | null> {
    const row = await this.database.row<Row>(`SELECT ${COLUMNS} FROM measurement WHERE id = ? AND person_id = ?`, [
      id,
      personId,
    ]);
    return row && this.#open(row);
  }

  /** False when the person was forgotten at this moment, or the sender's number is known. */
  async add(
    tx: Tx,
    personId: string,
    measured: Pick<StoredMeasurement, 'id' | 'measuredAt' | 'accountId'> & MeasurementContent,
    sender: Sender | null,
  ): Promise<boolean> {
    // Whoever has the person forgotten at this moment waits here, or we find nobody.
    const person = await tx.row('SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE', [personId]);
    if (!person) return false;
    const { id, measuredAt, accountId, reading, by, name } = measured;
    const content: MeasurementContent = { reading, by, name };
    await tx.change(
      `INSERT INTO measurement
         (person_id, measured_at, id, type, account_id, hospital_id, hospital_name, sender_no, content_sealed, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id`,
      [
        ...[personId, measuredAt, id, reading.type, accountId, sender?.hospitalId ?? null],
        ...[sender?.hospitalName ?? null, sender?.senderNo ?? null],
        ...[this.fields.seal(CONTENT, JSON.stringify(content)), this.clock.now()],
      ],
    );
    return (await tx.row('SELECT id FROM measurement WHERE id = ?', [id])) !== null;
  }

  async remove(personId: string, { id, measuredAt }: Pick<StoredMeasurement, 'id' | 'measuredAt'>): Promise<void> {
    await this.database.change('DELETE FROM measurement WHERE person_id = ? AND measured_at = ? AND id = ?', [
      personId,
      measuredAt,
      id,
    ]);
  }

  #open({ contentSealed, ...row }: Row): StoredMeasurement {
    return { ...row, ...(JSON.parse(this.fields.open(CONTENT, contentSealed)) as MeasurementContent) };
  }
}
