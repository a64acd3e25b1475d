import type { ApprovalKind, LinkScope, Relation } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { Identity } from '../people/people.policy';
import { type ApprovalState, mayMove } from './approval-states';
import { APPROVAL_LIFE_MS } from './proof.policy';

const DETAILS = 'approval.details';
const KEPT_MS = 30 * APPROVAL_LIFE_MS;

/** What an approval is asked with. */
export interface NewApproval {
  requesterAccountId: string;
  deciderAccountId: string | null;
  personId: string | null;
  proofId: string | null;
  /** With `setup`. */
  details: Identity | null;
  relation: Relation;
  scope: LinkScope;
}

export interface ApprovalRow extends NewApproval {
  id: string;
  kind: ApprovalKind;
  state: ApprovalState;
  sensitiveShown: boolean;
  linkUntil: string | null;
  createdAt: Date;
  expiresAt: Date;
}

interface Row extends Omit<ApprovalRow, 'details' | 'sensitiveShown'> {
  detailsSealed: Buffer | null;
  sensitiveShown: number;
}

const COLUMNS = `id, kind, state, requester_account_id AS requesterAccountId, decider_account_id AS deciderAccountId,
  person_id AS personId, proof_id AS proofId, details_sealed AS detailsSealed, relation, scope,
  sensitive_shown AS sensitiveShown, link_until AS linkUntil, created_at AS createdAt, expires_at AS expiresAt`;

/** Approvals in the database. */
@Injectable()
export class ApprovalsStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async ask(tx: Tx, kind: ApprovalKind, wish: NewApproval): Promise<{ id: string; expiresAt: Date }> {
    const id = this.ids.next();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + APPROVAL_LIFE_MS);
    await tx.change(
      `INSERT INTO approval (id, kind, state, requester_account_id, decider_account_id, person_id, proof_id,
                             details_sealed, relation, scope, created_at, expires_at)
       VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        kind,
        wish.requesterAccountId,
        wish.deciderAccountId,
        wish.personId,
        wish.proofId,
        wish.details && this.fields.seal(DETAILS, JSON.stringify(wish.details)),
        wish.relation,
        wish.scope,
        now,
        expiresAt,
      ],
    );
    return { id, expiresAt };
  }

  /**
   * What waits for the answer of this account.
   * @param managed the people whom it manages
   */
  async waitingFor(accountId: string, managed: readonly string[]): Promise<ApprovalRow[]> {
    const ofPeople = 'decider_account_id IS NULL AND person_id IN (?)';
    const lists = await Promise.all([
      this.#waiting('decider_account_id = ?', [accountId], accountId),
      managed.length > 0 ? this.#waiting(ofPeople, [managed], accountId) : [],
    ]);
    return lists
      .flat()
      .filter(({ kind, personId }) => kind === 'setup' || (personId !== null && managed.includes(personId)))
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  }

  /** A claim of a help code, for the one who made it. */
  async claimOf(requesterAccountId: string, id: string): Promise<ApprovalRow | null> {
    const row = await this.database.row<Row>(
      `SELECT ${COLUMNS} FROM approval WHERE id = ? AND requester_account_id = ? AND decider_account_id IS NOT NULL`,
      [id, requesterAccountId],
    );
    return row && this.#open(row);
  }

  /** Approved setups whose elder now proves who they are. */
  async proving(tx: Tx, deciderAccountId: string, personId: string): Promise<ApprovalRow[]> {
    const rows = await tx.rows<Row>(
      `SELECT ${COLUMNS} FROM approval
        WHERE decider_account_id = ? AND person_id = ? AND state = 'proving' AND expires_at > ?`,
      [deciderAccountId, personId, this.clock.now()],
    );
    return rows.map((row) => this.#open(row));
  }

  /** Answers whether the approval was in that state and not expired; of several who try, one is told yes. */
  async move(tx: Tx, { id }: Pick<ApprovalRow, 'id'>, from: ApprovalState, to: ApprovalState): Promise<boolean> {
    if (!mayMove(from, to)) throw new Error(`no approval goes from ${from} to ${to}`);
    const now = this.clock.now();
    const moved = await tx.change(
      `UPDATE approval SET state = ?, details_sealed = NULL, decided_at = ?
        WHERE id = ? AND state = ? AND expires_at > ?`,
      [to, now, id, from, now],
    );
    return moved === 1;
  }

  /** Keeps for whom it turned out to be, and what was allowed. */
  async settle(tx: Tx, { id, personId, scope, sensitiveShown, linkUntil }: ApprovalRow): Promise<void> {
    await tx.change('UPDATE approval SET person_id = ?, scope = ?, sensitive_shown = ?, link_until = ? WHERE id = ?', [
      personId,
      scope,
      sensitiveShown ? 1 : 0,
      linkUntil,
      id,
    ]);
  }

  /** Forgets what was typed in once nobody can agree to it any more, and the rest a month later. */
  async removeOld(): Promise<void> {
    const now = this.clock.now();
    await this.database.change(
      'UPDATE approval SET details_sealed = NULL WHERE expires_at <= ? AND details_sealed IS NOT NULL',
      [now],
    );
    await this.database.change('DELETE FROM approval WHERE expires_at <= ?', [new Date(now.getTime() - KEPT_MS)]);
  }

  async #waiting(whose: string, parameters: (string | readonly string[])[], accountId: string): Promise<ApprovalRow[]> {
    const rows = await this.database.rows<Row>(
      `SELECT ${COLUMNS} FROM approval
        WHERE ${whose} AND state = 'waiting' AND expires_at > ? AND requester_account_id <> ?`,
      [...parameters, this.clock.now(), accountId],
    );
    return rows.map((row) => this.#open(row));
  }

  #open({ detailsSealed, sensitiveShown, ...row }: Row): ApprovalRow {
    const details = detailsSealed && (JSON.parse(this.fields.open(DETAILS, detailsSealed)) as Identity);
    return { ...row, sensitiveShown: sensitiveShown === 1, details };
  }
}
