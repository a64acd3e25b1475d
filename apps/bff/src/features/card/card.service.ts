import type { Card, CardCodeList, CardState } from '@kangqiao/contracts';
import { CardAuthorityPort, CardAuthorityUnavailable } from '@kangqiao/card-port';
import { isoWithOffset, maskName } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { CardIssuerUnavailable, CardNotFound, CardRevoked } from './card.errors';

interface Row {
  cardNumber: string;
  issuer: string;
  state: CardState;
  issuedAt: Date;
}

const toCard = (row: Row, person: PersonFor<'card'>): Card => ({
  number: row.cardNumber,
  state: row.state,
  issuer: row.issuer,
  nameMasked: maskName(person.name),
  issuedAt: isoWithOffset(row.issuedAt),
});

@Injectable()
export class CardService {
  constructor(
    private readonly access: PatientAccess,
    private readonly authority: CardAuthorityPort,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(resident: SignedInResident, personId: string): Promise<Card> {
    const person = await this.access.require(resident, personId, 'card');
    return toCard(await this.#require(person), person);
  }

  /** Applying again answers with the card that is there. */
  async apply(resident: SignedInResident, personId: string): Promise<Card> {
    const person = await this.access.require(resident, personId, 'card');
    const known = await this.#find(person);
    if (known) return toCard(known, person);
    const { id, name, sex, birthDate, document } = person;
    const issued = await this.#ask(() => this.authority.apply({ personId: id, name, sex, birthDate, document }));
    await this.database.change(
      `INSERT INTO health_card (person_id, card_number, issuer, state, issued_at) VALUES (?, ?, ?, 'active', ?)
       ON DUPLICATE KEY UPDATE person_id = person_id`,
      [id, issued.cardNumber, issued.issuer, this.clock.now()],
    );
    return toCard(await this.#require(person), person);
  }

  async codes(resident: SignedInResident, personId: string, count: number): Promise<CardCodeList> {
    const person = await this.access.require(resident, personId, 'card');
    const { cardNumber, state } = await this.#require(person);
    if (state === 'revoked') throw new CardRevoked();
    const codes = await this.#ask(() => this.authority.codes(cardNumber, count));
    return {
      items: codes.map(({ text, kind, expiresAt, refreshAt }) => ({
        text,
        kind,
        expiresAt: isoWithOffset(expiresAt),
        refreshAt: isoWithOffset(refreshAt),
      })),
    };
  }

  #find(person: PersonFor<'card'>): Promise<Row | null> {
    return this.database.row<Row>(
      'SELECT card_number AS cardNumber, issuer, state, issued_at AS issuedAt FROM health_card WHERE person_id = ?',
      [person.id],
    );
  }

  async #require(person: PersonFor<'card'>): Promise<Row> {
    const row = await this.#find(person);
    if (!row) throw new CardNotFound();
    return row;
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      if (error instanceof CardAuthorityUnavailable) throw new CardIssuerUnavailable(error);
      throw error;
    }
  }
}
