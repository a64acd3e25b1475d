import { KeyProvider } from '@kangqiao/national-crypto';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { AppLogger } from '../logging/logger';
import { AuditChain } from './audit-chain';
import { HeadExport } from './head-export';
import { signHead } from './head-signing';

/** How long events may wait for others to be sealed with. */
const SEAL_AFTER_MS = 500;
/** How often an instance looks for what others left unsealed when they died. */
const LOOK_EVERY_MS = 10_000;
const MOST_AT_ONCE = 500;

/** Chains what was written, then signs the head and carries it out. On every instance; idle while nothing is written. */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #look: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #hasEnded = false;

  constructor(
    private readonly chain: AuditChain,
    private readonly keys: KeyProvider,
    private readonly heads: HeadExport,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#look = setInterval(() => void this.run(), LOOK_EVERY_MS);
    this.#look.unref();
  }

  /** What is written after this is sealed by the next instance that looks. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#hasEnded = true;
    clearInterval(this.#look);
    clearTimeout(this.#soon);
    await this.#running;
    await this.run();
  }

  /** Something was written. */
  nudge(): void {
    if (this.#hasEnded || this.#soon) return;
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      // The run under way may have looked before the last event was there.
      if (this.#running) this.nudge();
      else void this.run();
    }, SEAL_AFTER_MS);
    this.#soon.unref();
  }

  /** Seals and signs what there is; a second call joins the one under way. A failure is logged, and tried again later. */
  run(): Promise<void> {
    this.#running ??= this.#sealAndSign().finally(() => (this.#running = null));
    return this.#running;
  }

  async #sealAndSign(): Promise<void> {
    try {
      while ((await this.chain.seal(MOST_AT_ONCE)) === MOST_AT_ONCE);
      const end = await this.chain.unsignedEnd();
      if (!end) return;
      const head = signHead(this.keys, { ...end, at: this.clock.now() });
      if (await this.chain.keepHead(head)) await this.heads.export(head);
    } catch (error) {
      this.logger.error({ error }, 'events could not be sealed');
    }
  }
}
