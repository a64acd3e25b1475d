import type { VerifiedCard } from '@kangqiao/card-port';
import type { PatientDetails } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type ActivePerson, openPerson, PERSON_COLUMNS, type PersonRow } from '../../platform/access/active-person';
import { PrivateFields } from '../../platform/privacy/private-fields';

/** Whose card it is. */
export interface CardHolder {
  details: PatientDetails;
  /** Null for a card that this service did not apply for: the issuer alone knows the holder. */
  person: ActivePerson | null;
}

/** One person may be known under two spellings of the name, with the same card; the card issued last counts. */
const HOLDER = `
  SELECT ${PERSON_COLUMNS} FROM health_card c JOIN person p ON p.id = c.person_id
   WHERE c.card_number = ? AND c.state IN (?) ORDER BY c.issued_at DESC, p.id LIMIT 1`;

/** Finds out whose card was presented. */
@Injectable()
export class CardHolders {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /** Null when neither we nor the issuer can say. */
  of(card: VerifiedCard): Promise<CardHolder | null> {
    return this.#find(card, ['active']);
  }

  /** Whoever had the card when it was used, though it may have ended since. */
  ofPastUse(cardNumber: string): Promise<CardHolder | null> {
    return this.#find({ cardNumber, holder: null }, ['active', 'revoked']);
  }

  async #find({ cardNumber, holder }: VerifiedCard, states: readonly string[]): Promise<CardHolder | null> {
    const row = await this.database.row<PersonRow>(HOLDER, [cardNumber, states]);
    if (!row) return holder && { details: holder, person: null };
    const person = openPerson(this.fields, row);
    return { details: person, person };
  }
}
