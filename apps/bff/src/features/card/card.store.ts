import type { ApplyRefusal, IssuedCard } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { retryAt } from '../../platform/retry-at';
import type { ApplicationDetails, CardRow } from './card-row';
import { REACHED_FROM } from './card-states';

/** Longer than asking the issuer may take, so that nobody asks for the same person at the same time. */
const IN_FLIGHT_MS = 60_000;

interface Stored extends Omit<CardRow, 'details'> {
  phoneSealed: Buffer | null;
  nationSealed: Buffer | null;
  addressSealed: Buffer | null;
  guardianId: string | null;
}

const COLUMNS = `person_id AS personId, card_number AS cardNumber, issuer, state, applied_at AS appliedAt,
  issued_at AS issuedAt, phone_sealed AS phoneSealed, nation_sealed AS nationSealed, address_sealed AS addressSealed,
  guardian_id AS guardianId, refusal, asked_at AS askedAt, attempts`;

/** Nothing of an application is kept once it is answered. */
const FORGET_DETAILS = 'phone_sealed = NULL, nation_sealed = NULL, address_sealed = NULL, guardian_id = NULL';

/** The rows of `health_card`: one for each person, moved from state to state by REACHED_FROM alone. */
@Injectable()
export class CardStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** @param tx where the row must be read within a transaction, and is locked */
  async find(personId: string, tx?: Tx): Promise<CardRow | null> {
    const query = `SELECT ${COLUMNS} FROM health_card WHERE person_id = ?`;
    const row = tx
      ? await tx.row<Stored>(`${query} FOR UPDATE`, [personId])
      : await this.database.row<Stored>(query, [personId]);
    return row && this.#open(row);
  }

  /** Pending applications that the issuer is to be asked about again. */
  async due(limit: number): Promise<CardRow[]> {
    const rows = await this.database.rows<Stored>(
      `SELECT ${COLUMNS} FROM health_card WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
      [this.clock.now(), limit],
    );
    return rows.map((row) => this.#open(row));
  }

  /** Writes an application down before the issuer hears of it. Where there is a card already, nothing changes. */
  async begin(personId: string, issuer: string, details: ApplicationDetails): Promise<void> {
    const now = this.clock.now();
    const due = new Date(now.getTime() + IN_FLIGHT_MS);
    const sealed = [
      this.#seal('phone', details.phone),
      this.#seal('nation', details.nation),
      this.#seal('address', details.address),
      details.guardianId,
    ];
    const inserted = await this.database.change(
      `INSERT IGNORE INTO health_card (person_id, issuer, state, applied_at, phone_sealed, nation_sealed, address_sealed,
                                       guardian_id, asked_at, attempts, due_at)
       VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, 1, ?)`,
      [personId, issuer, now, ...sealed, now, due],
    );
    if (inserted === 1) return;
    await this.database.change(
      `UPDATE health_card
          SET applied_at = IF(state = 'pending', applied_at, ?), state = 'pending', issuer = ?, card_number = NULL,
              issued_at = NULL, refusal = NULL, phone_sealed = ?, nation_sealed = ?, address_sealed = ?,
              guardian_id = ?, asked_at = ?, attempts = 1, due_at = ?
        WHERE person_id = ? AND state IN (?)`,
      [now, issuer, ...sealed, now, due, personId, REACHED_FROM.pending],
    );
  }

  /** Answers whether this caller is the one that asks the issuer now. */
  async claim({ personId, askedAt, attempts }: CardRow): Promise<boolean> {
    const now = this.clock.now();
    const claimed = await this.database.change(
      `UPDATE health_card SET asked_at = ?, attempts = attempts + 1, due_at = ?
        WHERE person_id = ? AND state = 'pending' AND attempts = ? AND asked_at <=> ?`,
      [now, new Date(now.getTime() + IN_FLIGHT_MS), personId, attempts, askedAt],
    );
    return claimed === 1;
  }

  async issued(personId: string, { cardNumber, issuer }: IssuedCard): Promise<void> {
    await this.database.change(
      `UPDATE health_card
          SET state = 'active', card_number = ?, issuer = ?, issued_at = ?, refusal = NULL, due_at = NULL,
              ${FORGET_DETAILS}
        WHERE person_id = ? AND state IN (?)`,
      [cardNumber, issuer, this.clock.now(), personId, REACHED_FROM.active],
    );
  }

  async refused(personId: string, reason: ApplyRefusal['reason']): Promise<void> {
    await this.database.change(
      `UPDATE health_card SET state = 'refused', refusal = ?, due_at = NULL, ${FORGET_DETAILS}
        WHERE person_id = ? AND state IN (?)`,
      [reason, personId, REACHED_FROM.refused],
    );
  }

  /** Asks again later, each time later than before. */
  async later({ personId }: Pick<CardRow, 'personId'>, attempts: number): Promise<void> {
    await this.database.change("UPDATE health_card SET due_at = ? WHERE person_id = ? AND state = 'pending'", [
      retryAt(attempts, this.clock.now()),
      personId,
    ]);
  }

  /** A card that has ended has ended for everybody who holds it, under whichever spelling of the name. */
  async revoked(cardNumber: string): Promise<void> {
    const holders = await this.database.rows<{ personId: string }>(
      'SELECT person_id AS personId FROM health_card WHERE card_number = ?',
      [cardNumber],
    );
    for (const { personId } of holders) {
      await this.database.change(
        "UPDATE health_card SET state = 'revoked' WHERE person_id = ? AND card_number = ? AND state IN (?)",
        [personId, cardNumber, REACHED_FROM.revoked],
      );
    }
  }

  #seal(name: 'phone' | 'nation' | 'address', text: string | null): Buffer | null {
    return text === null ? null : this.fields.seal(`health_card.${name}`, text);
  }

  #open({ phoneSealed, nationSealed, addressSealed, guardianId, ...row }: Stored): CardRow {
    const open = (name: string, sealed: Buffer | null) => sealed && this.fields.open(`health_card.${name}`, sealed);
    return {
      ...row,
      details: {
        phone: open('phone', phoneSealed),
        nation: open('nation', nationSealed),
        address: open('address', addressSealed),
        guardianId,
      },
    };
  }
}
