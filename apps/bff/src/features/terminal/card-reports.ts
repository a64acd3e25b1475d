import { CardAuthorityPort, type CodeUse } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { retryAt } from '../../platform/retry-at';

interface Reported {
  useId: string;
  personId: string | null;
  codeText: string;
}

interface Row extends CodeUse {
  id: string;
  attempts: number;
  dueAt: Date;
  kind: 'use' | 'binding';
  codeSealed: Buffer;
  patientNoSealed: Buffer | null;
}

/** What an issuer is to be told of one use. */
export interface CardReport {
  id: string;
  attempts: number;
  dueAt: Date;
  codeText: string;
  use: CodeUse;
  /** Of a binding; null where only the use is told. */
  patientNo: string | null;
}

const CODE = 'card_report.code';
const PATIENT_NO = 'card_report.patient_no';
/** Longer than telling may take. */
const LEASE_MS = 60_000;
/** Some two days of trying, at ten minutes each; an issuer that has been away for longer knows the code no more. */
const MOST_ATTEMPTS = 300;

/** What issuers that want to hear of it are still to be told; written with the use, so that none is ever lost. */
@Injectable()
export class CardReports {
  constructor(
    private readonly database: Database,
    private readonly authority: CardAuthorityPort,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async queueUse(tx: Tx, reported: Reported): Promise<void> {
    if (this.authority.capabilities.useReports) await this.#queue(tx, 'use', reported, null);
  }

  /** The hospital keeps this number for the holder of the card. */
  async queueBinding(reported: Reported, patientNo: string): Promise<void> {
    if (this.authority.capabilities.patientBinding) await this.#queue(this.database, 'binding', reported, patientNo);
  }

  async due(limit: number): Promise<CardReport[]> {
    const rows = await this.database.rows<Row>(
      `SELECT r.id, r.attempts, r.due_at AS dueAt, r.kind, r.code_sealed AS codeSealed,
              r.patient_no_sealed AS patientNoSealed, u.hospital_id AS hospitalId, u.hospital_name AS hospitalName,
              u.terminal_code AS terminalCode, u.step, u.department, u.at
         FROM card_report r JOIN card_use u ON u.id = r.use_id WHERE r.due_at <= ? ORDER BY r.due_at LIMIT ?`,
      [this.clock.now(), limit],
    );
    return rows.map((row) => this.#open(row));
  }

  /** Answers whether this worker is the one that looks after the report now. */
  async lease({ id, dueAt, attempts }: CardReport): Promise<boolean> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    const claimed = await this.database.change(
      'UPDATE card_report SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ? AND attempts = ?',
      [until, id, dueAt, attempts],
    );
    return claimed === 1;
  }

  /** Answers whether it will be tried again. */
  async again(report: CardReport): Promise<boolean> {
    const { id, attempts } = report;
    if (attempts + 1 >= MOST_ATTEMPTS) {
      await this.done(report);
      return false;
    }
    await this.database.change('UPDATE card_report SET due_at = ? WHERE id = ?', [
      retryAt(attempts, this.clock.now()),
      id,
    ]);
    return true;
  }

  async done({ id }: CardReport): Promise<void> {
    await this.database.change('DELETE FROM card_report WHERE id = ?', [id]);
  }

  async #queue(tx: Tx, kind: Row['kind'], { useId, personId, codeText }: Reported, patientNo: string | null) {
    const now = this.clock.now();
    await tx.change(
      `INSERT INTO card_report (id, use_id, person_id, kind, code_sealed, patient_no_sealed, due_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.ids.next(),
        useId,
        personId,
        kind,
        this.fields.seal(CODE, codeText),
        patientNo === null ? null : this.fields.seal(PATIENT_NO, patientNo),
        now,
        now,
      ],
    );
  }

  #open({ id, attempts, dueAt, codeSealed, patientNoSealed, kind: _, ...use }: Row): CardReport {
    const patientNo = patientNoSealed && this.fields.open(PATIENT_NO, patientNoSealed);
    return { id, attempts, dueAt, codeText: this.fields.open(CODE, codeSealed), use, patientNo };
  }
}
