import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { GatheredReads } from '../../database/gathered-reads';
import { isOnReservedShare } from '../../database/reserved-share';
import { PERSON_COLUMNS } from '../access/active-person';
import { LINK_COLUMNS, type LinkRow, toSnapshot } from '../access/link-snapshot';
import { Clock } from '../clock';
import { AppError } from '../errors/app-error';
import { AppLogger } from '../logging/logger';
import type { SignedInResident } from './signed-in-resident';
import { hashOf, isToken } from './token';

/** A session as the request that carries its token finds it. */
export interface Session {
  resident: SignedInResident;
  /** Seen last before this request, to within a few minutes. */
  lastSeenAt: Date;
}

interface SignInRow {
  tokenHash: Buffer;
  signInId: string;
  accountId: string;
  lastSeenAt: Date;
  confirmedAt: Date;
}

/** Joined to nobody, the columns of the person are null. */
type Row = SignInRow & (LinkRow | { id: null });

const isLinked = (row: Row): row is SignInRow & LinkRow => row.id !== null;

/**
 * Whose tokens these are and whom they may act for, in one round trip; a few rows each by primary key. Nothing of it is
 * kept beyond the requests: see docs/adr/0007.
 * @param count tokens that are asked for
 */
export const sessionsOf = (count: number): string => `
  SELECT s.token_hash AS tokenHash, s.id AS signInId, s.account_id AS accountId, COALESCE(s.last_seen_at, s.created_at) AS lastSeenAt,
         COALESCE(s.confirmed_at, s.created_at) AS confirmedAt,
         ${PERSON_COLUMNS}, ${LINK_COLUMNS}
    FROM sign_in s
    LEFT JOIN family_link l ON l.account_id = s.account_id
    LEFT JOIN person p ON p.id = l.person_id
   WHERE s.token_hash IN (${Array.from({ length: count }, () => '?').join(', ')}) AND s.expires_at > ?`;

/** Opens the session of a request; requests of one moment share the statement. */
@Injectable()
export class Sessions {
  readonly #common = new GatheredReads((hashes: readonly Buffer[]) => this.#rowsOf(hashes));
  /** Apart, so that the reserved share waits for nobody else. */
  readonly #reserved = new GatheredReads((hashes: readonly Buffer[]) => this.#rowsOf(hashes));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  /** @throws AppError SIGN_IN_EXPIRED for a token that is unknown, signed out or past its time */
  async open(token: string): Promise<Session> {
    const reads = isOnReservedShare() ? this.#reserved : this.#common;
    const rows = isToken(token) ? await reads.read(hashOf(token)) : [];
    const [first] = rows;
    if (!first) throw new AppError('SIGN_IN_EXPIRED');
    const { accountId, signInId, lastSeenAt, confirmedAt } = first;
    const links = rows.filter(isLinked).map(toSnapshot);
    return {
      resident: {
        accountId,
        signInId,
        confirmedAt,
        links,
        decisions: [],
        swept: new Set(),
        subject: { hospitalId: null, title: null },
      },
      lastSeenAt,
    };
  }

  /** The rows of each of these tokens, in their order. */
  async #rowsOf(hashes: readonly Buffer[]): Promise<Row[][]> {
    const rows = await this.database.rows<Row>(sessionsOf(hashes.length), [...hashes, this.clock.now()]);
    return hashes.map((hash) => rows.filter(({ tokenHash }) => tokenHash.equals(hash)));
  }

  /** Notes that the phone is in use; nobody waits for it, and where it fails the next request notes it. */
  touch(signInId: string): void {
    this.database
      .change('UPDATE sign_in SET last_seen_at = ? WHERE id = ?', [this.clock.now(), signInId])
      .catch((error: unknown) => this.logger.warn({ error }, 'a sign-in was not noted as in use'));
  }
}
