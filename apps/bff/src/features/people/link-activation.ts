import type { ConsentCapacity, LinkCapacity, LinkScope, LocalDate, ProofMethod } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { ConsentLedger } from '../consents/consent-ledger';
import { consentsKept } from './asked-consents';
import { linkEndsAt } from './link-ends';
import { PersonNotFound } from './people.errors';
import { PersonRows } from './person-rows';

/** Control over a person is proved. */
export interface ProvedLink {
  accountId: string;
  personId: string;
  method: ProofMethod;
  /** The phone that a hospital holds for the person; null where the proof found none. */
  phone: string | null;
  /** Id of the proof or the approval, for the consents that come with it. */
  evidence: string | null;
  /** For family only: allowed instead of what was asked for. */
  scope?: LinkScope;
  /** For family only; hidden unless told. */
  sensitiveShown?: boolean;
  /** For family only: the last day of the link. */
  until?: LocalDate | null;
}

interface Row {
  capacity: LinkCapacity;
  scope: LinkScope;
  consentsAsked: string | null;
  expiresAt: Date | null;
  birthDate: string;
}

const AWAITING = `
  SELECT l.capacity, l.scope, l.consents_asked AS consentsAsked, l.expires_at AS expiresAt, p.birth_date AS birthDate
    FROM family_link l JOIN person p ON p.id = l.person_id
   WHERE l.account_id = ? AND l.person_id = ? AND l.state = 'awaiting-proof' FOR UPDATE`;

const ANSWERED_BY: Record<LinkCapacity, ConsentCapacity> = { self: 'self', guardian: 'guardian', family: 'proof' };

/** What happens in the moment in which control is proved: the link, its end, the phone and the consents, or nothing. */
@Injectable()
export class LinkActivation {
  constructor(
    private readonly persons: PersonRows,
    private readonly ledger: ConsentLedger,
    private readonly clock: Clock,
  ) {}

  /** @throws PersonNotFound when the link was removed, has ended or is active already */
  async activate(tx: Tx, proved: ProvedLink): Promise<void> {
    const { accountId, personId, method, phone } = proved;
    const now = this.clock.now();
    const link = await tx.row<Row>(AWAITING, [accountId, personId]);
    if (!link || (link.expiresAt !== null && link.expiresAt <= now)) throw new PersonNotFound();
    const isFamily = link.capacity === 'family';
    await tx.change(
      `UPDATE family_link SET state = 'active', method = ?, scope = ?, sensitive_shown = ?, activated_at = ?,
              expires_at = ?, consents_asked = NULL
        WHERE account_id = ? AND person_id = ?`,
      [
        method,
        (isFamily && proved.scope) || link.scope,
        isFamily && proved.sensitiveShown === true ? 1 : 0,
        now,
        linkEndsAt(link.capacity, link.birthDate, proved.until ?? null),
        accountId,
        personId,
      ],
    );
    if (phone !== null) await this.persons.setPhone(tx, personId, phone);
    await this.#agree(tx, proved, link);
  }

  /** What the person or the guardian answered themselves is not overturned by a proof to somebody of the family. */
  async #agree(tx: Tx, { accountId, personId, evidence }: ProvedLink, link: Row): Promise<void> {
    const capacity = ANSWERED_BY[link.capacity];
    const own = capacity === 'proof' ? await this.#answeredThemselves(tx, personId) : new Set<string>();
    const answers = consentsKept(link.consentsAsked)
      .filter(({ purpose }) => !own.has(purpose))
      .map((consent) => ({
        ...consent,
        personId,
        given: true,
        capacity,
        accountId,
        evidence: capacity === 'proof' ? evidence : null,
      }));
    await this.ledger.answer(tx, answers);
  }

  async #answeredThemselves(tx: Tx, personId: string): Promise<Set<string>> {
    const rows = await tx.rows<{ purpose: string }>(
      "SELECT purpose FROM consent_current WHERE person_id = ? AND capacity <> 'proof'",
      [personId],
    );
    return new Set(rows.map(({ purpose }) => purpose));
  }
}
