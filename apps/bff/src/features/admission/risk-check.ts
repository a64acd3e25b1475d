import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { WeChatPort } from '../../platform/wechat/wechat.port';
import { AdmissionStore } from './admission-store';
import { phaseOf, type ReleaseDay } from './release-day';

/** From this rank of WeChat's 0 to 4 on an account comes after everybody else. */
const HIGH = 3;
const SIDE_BY_SIDE = 8;
/** More do not wait: who is not looked at counts as a person. */
const MOST_WAITING = 5_000;
/** Accounts that were looked at, so that coming again asks nothing anew. */
const REMEMBERED = 50_000;

interface Question {
  release: ReleaseDay;
  accountId: string;
  address: string;
}

/** Asks WeChat how risky an account is, beside the requests: nobody waits for it, and its silence holds nobody back. */
@Injectable()
export class RiskCheck {
  readonly #waiting: Question[] = [];
  readonly #asked = new Set<string>();
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly wechat: WeChatPort,
    private readonly store: AdmissionStore,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  /** @param address where the phone is, which WeChat asks for */
  consider(release: ReleaseDay, accountId: string, address: string): void {
    const key = `${release.id} ${accountId}`;
    if (!this.config.wechat.ranksRisk || this.#asked.has(key) || this.#waiting.length >= MOST_WAITING) return;
    if (this.#asked.size >= REMEMBERED) this.#asked.clear();
    this.#asked.add(key);
    this.#waiting.push({ release, accountId, address });
    if (this.#running < SIDE_BY_SIDE) void this.#work();
  }

  /** Resolves when nothing is being asked any more. */
  settled(): Promise<void> {
    return this.#running === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  async #work(): Promise<void> {
    this.#running += 1;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      await this.#ask(next).catch((error: unknown) => this.logger.warn({ error }, 'a risk could not be asked for'));
    }
    this.#running -= 1;
    if (this.#running === 0) for (const tell of this.#idle.splice(0)) tell();
  }

  async #ask({ release, accountId, address }: Question): Promise<void> {
    if (phaseOf(release, this.clock.now()) === 'over') return;
    const row = await this.database.row<{ openidSealed: Buffer }>(
      'SELECT openid_sealed AS openidSealed FROM account WHERE id = ?',
      [accountId],
    );
    if (!row) return;
    const answer = await this.wechat.riskRank(this.fields.open('account.openid', row.openidSealed), address);
    if (answer.kind === 'unavailable') {
      this.logger.warn({ detail: answer.detail }, 'WeChat told no risk');
    } else if (answer.rank >= HIGH) {
      await this.store.doubt(release, accountId, this.clock.now().getTime());
    }
  }
}
