import { HospitalError, type Hospital } from '@kangqiao/his-port';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { HospitalEvents } from './hospital-events';

const SECOND = 1000;
const LOOK_EVERY_MS = 10 * SECOND;
/** How often a hospital is asked; longer than the asking may take, so that it is also the lease of who asks. */
export const ASK_EVERY_MS = 90 * SECOND;
/** Asked for again each time: a hospital's clock may be behind ours. */
const OVERLAP_MS = 15 * 60 * SECOND;
/** How far back a hospital is asked for the first time. */
const FIRST_SPAN_MS = 24 * 60 * 60 * SECOND;

/** Asks the hospitals that do not call in. On every instance; each hospital is claimed before it is asked. */
@Injectable()
export class StopNoticePoll implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;

  constructor(
    private readonly hospitals: Hospitals,
    private readonly events: HospitalEvents,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.run(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Asks every hospital that is due; a second call joins the one under way. */
  run(): Promise<void> {
    this.#running ??= this.#askAll().finally(() => (this.#running = null));
    return this.#running;
  }

  async #askAll(): Promise<void> {
    const asked = this.hospitals.all().filter(({ capabilities }) => capabilities.stopNotices.includes('poll'));
    await Promise.all(asked.map((hospital) => this.#ask(hospital)));
  }

  async #ask(hospital: Hospital): Promise<void> {
    try {
      const now = this.clock.now();
      const toldUntil = await this.#claim(hospital.id, now);
      if (!toldUntil) return;
      const notices = await hospital.scheduling.stopNotices(new Date(toldUntil.getTime() - OVERLAP_MS));
      await this.events.handle(
        hospital.id,
        notices.map((notice) => ({ kind: 'stop-notice', notice })),
      );
      await this.database.change('UPDATE stop_notice_poll SET told_until = ? WHERE hospital_id = ?', [
        now,
        hospital.id,
      ]);
    } catch (error) {
      const facts = { hospital: hospital.id, error };
      if (error instanceof HospitalError) this.logger.warn(facts, 'a hospital could not tell its stop notices');
      else this.logger.error(facts, 'stop notices could not be brought in');
    }
  }

  /** Until when this hospital has told its notices, once it is ours to ask; null = not due, or another instance asks. */
  async #claim(hospitalId: string, now: Date): Promise<Date | null> {
    await this.database.change(
      'INSERT IGNORE INTO stop_notice_poll (hospital_id, told_until, due_at) VALUES (?, ?, ?)',
      [hospitalId, new Date(now.getTime() - FIRST_SPAN_MS), now],
    );
    const claimed = await this.database.change(
      'UPDATE stop_notice_poll SET due_at = ? WHERE hospital_id = ? AND due_at <= ?',
      [new Date(now.getTime() + ASK_EVERY_MS), hospitalId, now],
    );
    if (claimed !== 1) return null;
    const row = await this.database.row<{ toldUntil: Date }>(
      'SELECT told_until AS toldUntil FROM stop_notice_poll WHERE hospital_id = ?',
      [hospitalId],
    );
    return row?.toldUntil ?? null;
  }
}
