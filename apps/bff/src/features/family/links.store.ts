import type { LinkCapacity, LinkScope, PersonState, ProofMethod, Relation, Sex } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';

/** A link between an account and a person, whatever its state. */
export interface LinkState {
  state: PersonState;
  capacity: LinkCapacity;
  relation: Relation;
  scope: LinkScope;
}

/** Who the holder of an account said they are and never proved, locked; null where there is nobody. */
export const awaitingSelf = async (tx: Tx, accountId: string): Promise<string | null> => {
  const row = await tx.row<{ personId: string }>(
    `SELECT person_id AS personId FROM family_link
      WHERE account_id = ? AND capacity = 'self' AND state = 'awaiting-proof' FOR UPDATE`,
    [accountId],
  );
  return row && row.personId;
};

/** An active link of a person, with its holder. */
export interface HeldLink {
  id: string;
  accountId: string;
  holderName: string | null;
  holderSex: Sex | null;
  holderPhone: string | null;
  relation: Relation;
  capacity: LinkCapacity;
  scope: LinkScope;
  sensitiveShown: boolean;
  method: ProofMethod | null;
  since: Date;
  expiresAt: Date | null;
}

interface Row extends Omit<HeldLink, 'holderName' | 'holderPhone' | 'sensitiveShown'> {
  sensitiveShown: number;
  holderNameSealed: Buffer | null;
  holderPhoneSealed: Buffer | null;
}

/** The holder of an account as they proved to be. */
export interface Holder {
  name: string;
  phone: string | null;
}

const HOLDER = `
  SELECT p.name_sealed AS nameSealed, a.phone_sealed AS phoneSealed
    FROM family_link l JOIN person p ON p.id = l.person_id JOIN account a ON a.id = l.account_id
   WHERE l.account_id = ? AND l.capacity = 'self' AND l.state = 'active'`;

const LINKS = `
  SELECT l.id, l.account_id AS accountId, l.relation, l.capacity, l.scope, l.sensitive_shown AS sensitiveShown,
         l.method, COALESCE(l.activated_at, l.created_at) AS since, l.expires_at AS expiresAt,
         h.name_sealed AS holderNameSealed, h.sex AS holderSex, a.phone_sealed AS holderPhoneSealed
    FROM family_link l
    JOIN account a ON a.id = l.account_id
    LEFT JOIN family_link s ON s.account_id = l.account_id AND s.capacity = 'self' AND s.state = 'active'
    LEFT JOIN person h ON h.id = s.person_id
   WHERE l.person_id = ? AND l.state = 'active' AND (l.expires_at IS NULL OR l.expires_at > ?)
   ORDER BY since, l.id`;

/** Links in the database, as the linked person sees them. */
@Injectable()
export class LinksStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** A link that has not ended, locked, so that it cannot be removed while something is made of it. */
  find(tx: Tx, { accountId, personId }: { accountId: string; personId: string }): Promise<LinkState | null> {
    return tx.row<LinkState>(
      `SELECT state, capacity, relation, scope FROM family_link
        WHERE account_id = ? AND person_id = ? AND (expires_at IS NULL OR expires_at > ?) FOR UPDATE`,
      [accountId, personId, this.clock.now()],
    );
  }

  /** Who may act for this person now. */
  async of(personId: string, tx: Tx = this.database): Promise<HeldLink[]> {
    const rows = await tx.rows<Row>(LINKS, [personId, this.clock.now()]);
    return rows.map(({ holderNameSealed, holderPhoneSealed, sensitiveShown, ...row }) => ({
      ...row,
      sensitiveShown: sensitiveShown === 1,
      holderName: holderNameSealed && this.fields.open('person.name', holderNameSealed),
      holderPhone: holderPhoneSealed && this.fields.open('account.phone', holderPhoneSealed),
    }));
  }

  /** Who the holder of an account proved to be; null before. */
  async holder(accountId: string): Promise<Holder | null> {
    const row = await this.database.row<{ nameSealed: Buffer; phoneSealed: Buffer | null }>(HOLDER, [accountId]);
    return (
      row && {
        name: this.fields.open('person.name', row.nameSealed),
        phone: row.phoneSealed && this.fields.open('account.phone', row.phoneSealed),
      }
    );
  }

  /** The person who the holder of an account proved to be; null before. */
  async selfOf(accountId: string): Promise<string | null> {
    const row = await this.database.row<{ personId: string }>(
      "SELECT person_id AS personId FROM family_link WHERE account_id = ? AND capacity = 'self' AND state = 'active'",
      [accountId],
    );
    return row && row.personId;
  }

  /** One change of a person's links at a time: whether one is the last account that is the person cannot change in between. */
  async change<T>(personId: string, work: (tx: Tx, links: HeldLink[]) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.row('SELECT id FROM person WHERE id = ? FOR UPDATE', [personId]);
      return work(tx, await this.of(personId, tx));
    });
  }

  async setTerms(
    tx: Tx,
    { accountId }: Pick<HeldLink, 'accountId'>,
    personId: string,
    terms: Pick<HeldLink, 'scope' | 'sensitiveShown' | 'expiresAt'>,
  ): Promise<void> {
    await tx.change(
      'UPDATE family_link SET scope = ?, sensitive_shown = ?, expires_at = ? WHERE account_id = ? AND person_id = ?',
      [terms.scope, terms.sensitiveShown ? 1 : 0, terms.expiresAt, accountId, personId],
    );
  }

  async remove(tx: Tx, { accountId }: Pick<HeldLink, 'accountId'>, personId: string): Promise<void> {
    await tx.change('DELETE FROM family_link WHERE account_id = ? AND person_id = ?', [accountId, personId]);
  }
}
