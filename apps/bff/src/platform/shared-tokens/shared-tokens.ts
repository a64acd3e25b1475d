import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../clock';
import { Ids } from '../ids';
import { PrivateFields } from '../privacy/private-fields';
import { type KeptToken, renewAt, stateOf } from './shared-token-rules';

export type FetchedToken =
  | { kind: 'fetched'; value: string; lifeSeconds: number }
  /** `detail` is for the log: never the answer itself. */
  | { kind: 'unavailable'; detail: string };

/** Asks the issuer for a token; told which one the issuer has refused, if any. Must end within LEASE_MS. */
export type FetchToken = (stale: string | null) => Promise<FetchedToken>;

export type TokenOutcome = { kind: 'known'; value: string } | { kind: 'unavailable'; detail: string };

const VALUE = 'shared_token.value';
/** Longer than any fetch may take; then whoever fetched has died. */
const LEASE_MS = 30_000;
/** After a renewal failed while the old token is still good, it is left alone for so long. */
const REST_MS = 30_000;
const LOOK_EVERY_MS = 50;
const MOST_LOOKS = 120;

interface Row {
  valueSealed: Buffer | null;
  renewAt: Date | null;
  expiresAt: Date | null;
  version: number;
}

interface Kept {
  token: KeptToken | null;
  version: number;
}

/**
 * Access tokens that several instances share through the database, each fetched by exactly one of them: with many
 * issuers a new token ends the one before. The value is sealed; no transaction is open while an issuer is asked.
 */
@Injectable()
export class SharedTokens {
  /** Calls of this process that would all do the same. */
  readonly #underWay = new Map<string, Promise<TokenOutcome>>();

  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The token of this name; fetched when there is none, renewed five minutes before its end. Never throws for an issuer. */
  current(name: string, fetch: FetchToken): Promise<TokenOutcome> {
    return this.#together(name, null, fetch);
  }

  /** A token other than `stale`, which its issuer has refused: the one that somebody fetched since, or a new one. */
  renew(name: string, stale: string, fetch: FetchToken): Promise<TokenOutcome> {
    return this.#together(name, stale, fetch);
  }

  #together(name: string, stale: string | null, fetch: FetchToken): Promise<TokenOutcome> {
    const same = JSON.stringify([name, stale]);
    const running = this.#underWay.get(same);
    if (running) return running;
    const started = this.#obtain(name, stale, fetch).finally(() => this.#underWay.delete(same));
    this.#underWay.set(same, started);
    return started;
  }

  async #obtain(name: string, stale: string | null, fetch: FetchToken): Promise<TokenOutcome> {
    for (let look = 0; look < MOST_LOOKS; look++) {
      const { token, version } = await this.#read(name);
      const state = stateOf(token, stale, this.clock.now());
      if (token && state === 'fresh') return { kind: 'known', value: token.value };
      const holder = await this.#lease(name, version);
      if (holder !== null) {
        const outcome = await this.#fetchUnder(name, holder, stale, fetch, state === 'ageing');
        if (outcome.kind === 'known' || !token || state !== 'ageing') return outcome;
      }
      if (token && state === 'ageing') return { kind: 'known', value: token.value };
      await setTimeout(LOOK_EVERY_MS);
    }
    return { kind: 'unavailable', detail: 'another instance is still fetching the token' };
  }

  async #read(name: string): Promise<Kept> {
    const find = () =>
      this.database.row<Row>(
        `SELECT value_sealed AS valueSealed, renew_at AS renewAt, expires_at AS expiresAt, version
           FROM shared_token WHERE name = ?`,
        [name],
      );
    let row = await find();
    if (!row) {
      await this.database.change('INSERT IGNORE INTO shared_token (name, version, lease_until) VALUES (?, 0, ?)', [
        name,
        this.clock.now(),
      ]);
      row = await find();
    }
    if (!row) throw new Error('the row of the token is not there');
    const { valueSealed, renewAt: renewal, expiresAt, version } = row;
    if (!valueSealed || !renewal || !expiresAt) return { token: null, version };
    return { token: { value: this.fields.open(VALUE, valueSealed), renewAt: renewal, expiresAt }, version };
  }

  /** Makes this call the only one that fetches; null = another does, or has since. */
  async #lease(name: string, version: number): Promise<string | null> {
    const now = this.clock.now();
    const holder = this.ids.next();
    const won = await this.database.change(
      `UPDATE shared_token SET lease_holder = ?, lease_until = ?
        WHERE name = ? AND version = ? AND lease_until <= ?`,
      [holder, new Date(now.getTime() + LEASE_MS), name, version, now],
    );
    return won === 1 ? holder : null;
  }

  async #fetchUnder(
    name: string,
    holder: string,
    stale: string | null,
    fetch: FetchToken,
    mayRest: boolean,
  ): Promise<TokenOutcome> {
    const fetched = await fetch(stale);
    const now = this.clock.now();
    if (fetched.kind === 'unavailable') {
      await this.database.change('UPDATE shared_token SET lease_until = ? WHERE name = ? AND lease_holder = ?', [
        new Date(now.getTime() + (mayRest ? REST_MS : 0)),
        name,
        holder,
      ]);
      return fetched;
    }
    const { value, lifeSeconds } = fetched;
    await this.database.change(
      `UPDATE shared_token
          SET value_sealed = ?, renew_at = ?, expires_at = ?, version = version + 1, lease_holder = NULL, lease_until = ?
        WHERE name = ? AND lease_holder = ?`,
      [
        this.fields.seal(VALUE, value),
        renewAt(now, lifeSeconds),
        new Date(now.getTime() + lifeSeconds * 1000),
        now,
        name,
        holder,
      ],
    );
    return { kind: 'known', value };
  }
}
