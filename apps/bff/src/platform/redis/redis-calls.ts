import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { AppLogger } from '../logging/logger';

/** Long enough for our own busy moments: a connection that is lost is noticed at once without it. */
const ANSWER_MS = 2_000;
const CONNECT_MS = 1_000;
const LONGEST_PAUSE_MS = 2_000;

/** Redis as the features see it: a script, its keys, its values. */
export class RedisCalls {
  readonly #redis: Redis;
  readonly #digests = new Map<string, string>();

  /**
   * @param url `redis://…`, `rediss://…` or the path of a socket
   * Nothing waits for a connection: what cannot be sent now fails now.
   */
  constructor(url: string, logger: AppLogger) {
    this.#redis = new Redis(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: ANSWER_MS,
      connectTimeout: CONNECT_MS,
      retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_PAUSE_MS),
    });
    let isTold = false;
    this.#redis.on('ready', () => {
      isTold = false;
      logger.info({}, 'Redis answers');
    });
    this.#redis.on('error', (error: Error & { code?: string }) => {
      // Said once: the same follows with every attempt to connect.
      if (!isTold) logger.error({ code: error.code ?? error.name }, 'Redis does not answer');
      isTold = true;
    });
  }

  /** Returns when it is connected, or after a moment in which it did not answer; then it goes on trying. */
  async connect(): Promise<void> {
    await this.#redis.connect().catch(() => undefined);
  }

  /** Runs a script in one step. @throws when Redis does not answer in two seconds */
  async run<T>(script: string, keys: readonly string[], values: readonly (string | number)[]): Promise<T> {
    const given = [keys.length, ...keys, ...values.map(String)] as const;
    try {
      return (await this.#redis.evalsha(this.#digest(script), ...given)) as T;
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return (await this.#redis.eval(script, ...given)) as T;
    }
  }

  close(): void {
    this.#redis.disconnect();
  }

  #digest(script: string): string {
    const known = this.#digests.get(script);
    if (known !== undefined) return known;
    const digest = createHash('sha1').update(script).digest('hex');
    this.#digests.set(script, digest);
    return digest;
  }
}
