import type { LinkCapacity, LinkScope, Relation } from '@kangqiao/contracts';
import type { IdentityDocument } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Database, type Tx } from '../../database/database';
import { openPerson, PERSON_COLUMNS } from '../../platform/access/active-person';
import { linkIsOver } from '../../platform/access/decide';
import { LINK_COLUMNS, type LinkRow, type LinkSnapshot, toSnapshot } from '../../platform/access/link-snapshot';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { type AskedConsents, keptConsents } from './asked-consents';
import { LinkActivation, type ProvedLink } from './link-activation';
import { linkEndsAt } from './link-ends';
import { GuardianRequired, PeopleLimitReached, PersonAlreadyAdded, SelfAlreadyAdded } from './people.errors';
import { type Identity, mayAdd } from './people.policy';
import { PersonRows } from './person-rows';

/** A person as linked to one account. */
export interface LinkedPerson extends Identity, Omit<LinkSnapshot, 'personId' | 'person'> {
  id: string;
  hasCard: boolean;
  /** The holder of the account proved who they are. */
  hasSelf: boolean;
}

/** A link that will await proof. */
export interface NewLink {
  identity: Identity;
  relation: Relation;
  capacity: LinkCapacity;
  scope: LinkScope;
  /** Only an account whose holder proved who they are may have it. */
  needsSelf: boolean;
  /** What is agreed to once control is proved. */
  consents: AskedConsents;
}

interface Row extends LinkRow {
  sex: Identity['sex'];
  hasCard: number;
  hasSelf: number;
}

interface KnownLink {
  personId: string;
  capacity: LinkCapacity;
  state: string;
  isOver: number;
}

/** A link that has ended is as if it were not there. */
const LINKED = `
  SELECT ${PERSON_COLUMNS}, ${LINK_COLUMNS},
         EXISTS (SELECT 1 FROM health_card c WHERE c.person_id = p.id AND c.state = 'active') AS hasCard,
         EXISTS (SELECT 1 FROM family_link s
                  WHERE s.account_id = l.account_id AND s.capacity = 'self' AND s.state = 'active') AS hasSelf
    FROM family_link l JOIN person p ON p.id = l.person_id
   WHERE l.account_id = ? AND (l.expires_at IS NULL OR l.expires_at > ?)`;

const OWN_DOCUMENT = `
  SELECT ${PERSON_COLUMNS} FROM family_link l JOIN person p ON p.id = l.person_id
   WHERE l.account_id = ? AND l.capacity = 'self' AND l.state = 'active' LIMIT 1`;

const PAGE = 500;

/** People and the links to them; every read and write names the account whose they are. */
@Injectable()
export class PeopleStore {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRows,
    private readonly activation: LinkActivation,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly config: Config,
  ) {}

  async all(accountId: string): Promise<LinkedPerson[]> {
    const rows = await this.database.rows<Row>(`${LINKED} ORDER BY l.created_at, p.id`, [accountId, this.clock.now()]);
    return rows.flatMap((row) => this.#openUnlessOver(row) ?? []);
  }

  async find(accountId: string, personId: string): Promise<LinkedPerson | null> {
    const row = await this.database.row<Row>(`${LINKED} AND l.person_id = ?`, [accountId, this.clock.now(), personId]);
    return row && this.#openUnlessOver(row);
  }

  /** The document by which the holder of the account proved who they are; null before. */
  async ownDocument(accountId: string): Promise<IdentityDocument | null> {
    const row = await this.database.row<Row>(OWN_DOCUMENT, [accountId]);
    return row && openPerson(this.fields, row).document;
  }

  /** @throws PersonAlreadyAdded, SelfAlreadyAdded, GuardianRequired, PeopleLimitReached */
  add(accountId: string, link: NewLink): Promise<string> {
    return this.database.transaction((tx) => this.addIn(tx, accountId, link));
  }

  /** The same within the caller's transaction. */
  async addIn(tx: Tx, accountId: string, link: NewLink): Promise<string> {
    const { identity, relation, capacity, scope, needsSelf, consents } = link;
    const now = this.clock.now();
    // Two phones of one account may add at the same moment; the account's row makes them queue.
    await tx.row('SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
    const links = await this.#links(tx, accountId, now);
    const personId = await this.persons.keep(tx, identity);
    if (links.some((known) => known.personId === personId)) throw new PersonAlreadyAdded();
    const selves = links.filter((known) => known.capacity === 'self');
    if (capacity === 'self' && selves.length > 0) throw new SelfAlreadyAdded();
    if (needsSelf && !selves.some(({ state }) => state === 'active')) throw new GuardianRequired('no-self');
    if (mayAdd(links.length, this.config.peopleLimit) === 0) throw new PeopleLimitReached(this.config.peopleLimit);
    await tx.change(
      `INSERT INTO family_link
         (id, account_id, person_id, relation, capacity, scope, state, consents_asked, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, 'awaiting-proof', ?, ?, ?)`,
      [
        this.ids.next(),
        accountId,
        personId,
        relation,
        capacity,
        scope,
        keptConsents(consents),
        now,
        linkEndsAt(capacity, identity.birthDate, null),
      ],
    );
    return personId;
  }

  /** Control is proved. @throws PersonNotFound when the link was removed, has ended or is active already */
  activate(tx: Tx, proved: ProvedLink): Promise<void> {
    return this.activation.activate(tx, proved);
  }

  /** Answers whether there was a link. What was typed in about a person never proved is forgotten with the last one. */
  remove(accountId: string, personId: string): Promise<boolean> {
    return this.database.transaction((tx) => this.removeIn(tx, accountId, personId));
  }

  /** The same within the caller's transaction. */
  async removeIn(tx: Tx, accountId: string, personId: string): Promise<boolean> {
    const removed = await tx.change('DELETE FROM family_link WHERE account_id = ? AND person_id = ?', [
      accountId,
      personId,
    ]);
    await this.persons.forgetIfNobodys(tx, personId);
    return removed === 1;
  }

  /** Links that have ended go for good. */
  async removeEnded(): Promise<void> {
    const ended = await this.database.rows<{ accountId: string; personId: string }>(
      `SELECT account_id AS accountId, person_id AS personId FROM family_link WHERE expires_at <= ? LIMIT ${PAGE}`,
      [this.clock.now()],
    );
    for (const { accountId, personId } of ended) await this.#removeEnded(accountId, personId);
  }

  #removeEnded(accountId: string, personId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      // Somebody may have added the person anew since.
      await tx.change('DELETE FROM family_link WHERE account_id = ? AND person_id = ? AND expires_at <= ?', [
        accountId,
        personId,
        this.clock.now(),
      ]);
      await this.persons.forgetIfNobodys(tx, personId);
    });
  }

  /** The account's links, locked; one that has ended makes room. */
  async #links(tx: Tx, accountId: string, now: Date): Promise<KnownLink[]> {
    const links = await tx.rows<KnownLink>(
      `SELECT person_id AS personId, capacity, state, COALESCE(expires_at <= ?, 0) AS isOver
         FROM family_link WHERE account_id = ? FOR UPDATE`,
      [now, accountId],
    );
    const isOver = (link: KnownLink) => Number(link.isOver) === 1;
    for (const { personId } of links.filter(isOver)) {
      await tx.change('DELETE FROM family_link WHERE account_id = ? AND person_id = ?', [accountId, personId]);
    }
    return links.filter((link) => !isOver(link));
  }

  /** A guardian's link ends with the ward's childhood, whatever day is written on it. */
  #openUnlessOver(row: Row): LinkedPerson | null {
    return linkIsOver(row, this.clock.now()) ? null : this.#open(row);
  }

  #open(row: Row): LinkedPerson {
    const { name, document } = openPerson(this.fields, row);
    const { state, relation, capacity, scope, sensitiveShown, expiresAt, birthDate, consents } = toSnapshot(row);
    return {
      id: row.id,
      name,
      document,
      sex: row.sex,
      birthDate,
      state,
      relation,
      capacity,
      scope,
      sensitiveShown,
      expiresAt,
      consents,
      hasCard: Number(row.hasCard) === 1,
      hasSelf: Number(row.hasSelf) === 1,
    };
  }
}
