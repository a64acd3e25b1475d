import { CardAuthorityPort, type CardHolder } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { retryAt } from '../../platform/retry-at';
import { holderOf } from './card-holder';
import { CardPeople } from './card-people';
import type { CardRow } from './card-row';
import { CardStore } from './card.store';

/** Longer than telling the issuer may take. */
const LEASE_MS = 60_000;
const CARD = 'card_ending.card';

/** What the issuer is told; `cardNumber` null = it was still being applied for. */
export interface EndingCard {
  cardNumber: string | null;
  holder: CardHolder;
}

export interface CardEnding {
  id: string;
  card: EndingCard;
  attempts: number;
  dueAt: Date;
}

/** Cards of people who are forgotten here, and that their issuer is still to be told to end. */
@Injectable()
export class CardEndings {
  constructor(
    private readonly authority: CardAuthorityPort,
    private readonly database: Database,
    private readonly store: CardStore,
    private readonly people: CardPeople,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Within the transaction that forgets a person, before the person's own row goes: the card goes here, and the issuer
   * is told once the transaction is committed.
   * @returns what `isUnderWay` can be asked about; null when there is nothing to tell, as for an issuer that ends no cards
   */
  async queue(tx: Tx, personId: string): Promise<string | null> {
    const row = await this.store.find(personId, tx);
    if (!row) return null;
    const person = await this.people.known(tx, personId);
    await tx.change('DELETE FROM health_card WHERE person_id = ?', [personId]);
    if (!person || !this.authority.capabilities.revoke || !(await this.#isLast(tx, row))) return null;
    const { guardianId, ...details } = row.details;
    const guardian = guardianId === null ? null : await this.people.known(tx, guardianId);
    const holder = holderOf(person, { ...details, guardian, wechatCode: null });
    const card: EndingCard = { cardNumber: row.cardNumber, holder };
    const id = this.ids.next();
    const now = this.clock.now();
    await tx.change('INSERT INTO card_ending (id, card_sealed, due_at, created_at) VALUES (?, ?, ?, ?)', [
      id,
      this.fields.seal(CARD, JSON.stringify(card)),
      now,
      now,
    ]);
    return id;
  }

  /** Whether the issuer is still to be told. */
  async isUnderWay(id: string): Promise<boolean> {
    return (await this.database.row('SELECT 1 FROM card_ending WHERE id = ?', [id])) !== null;
  }

  async due(limit: number): Promise<CardEnding[]> {
    const rows = await this.database.rows<Omit<CardEnding, 'card'> & { cardSealed: Buffer }>(
      `SELECT id, card_sealed AS cardSealed, attempts, due_at AS dueAt
         FROM card_ending WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
      [this.clock.now(), limit],
    );
    return rows.map(({ cardSealed, ...row }) => ({
      ...row,
      card: JSON.parse(this.fields.open(CARD, cardSealed)) as EndingCard,
    }));
  }

  /** Answers whether this worker is the one that tells the issuer now. */
  async lease({ id, dueAt, attempts }: CardEnding): Promise<boolean> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    const claimed = await this.database.change(
      'UPDATE card_ending SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ? AND attempts = ?',
      [until, id, dueAt, attempts],
    );
    return claimed === 1;
  }

  async again({ id, attempts }: CardEnding): Promise<void> {
    const at = retryAt(attempts, this.clock.now());
    await this.database.change('UPDATE card_ending SET due_at = ? WHERE id = ?', [at, id]);
  }

  async done({ id }: CardEnding): Promise<void> {
    await this.database.change('DELETE FROM card_ending WHERE id = ?', [id]);
  }

  /** A card that somebody else holds under another spelling of the name stays; one that has ended needs no ending. */
  async #isLast(tx: Tx, { state, cardNumber }: CardRow): Promise<boolean> {
    if (state === 'pending') return true;
    if (state !== 'active') return false;
    const other = await tx.row("SELECT 1 FROM health_card WHERE card_number = ? AND state = 'active' LIMIT 1", [
      cardNumber,
    ]);
    return other === null;
  }
}
