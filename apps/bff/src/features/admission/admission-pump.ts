import type { Hospital } from '@kangqiao/his-port';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { HospitalPressure } from '../../hospitals/hospital-pressure';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { AdmissionStore, type Ticket } from './admission-store';
import { AdmittedNotices } from './admitted-notices';
import { currentRelease, phaseOf, type ReleaseDay } from './release-day';
import { isBookable } from '../scheduling/calendar';

const EVERY_MS = 500;
/** Whoever has not asked for so long has closed the app, and is told. */
const AWAY_MS = 45_000;
/** How often one of the instances counts what the hospital has left. */
const COUNTED_EVERY_MS = 10_000;

/** Lets people in, and ends a release whose numbers are gone; on every instance, the store keeps them in step. */
@Injectable()
export class AdmissionPump implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #counting: Promise<void> = Promise.resolve();
  /** Departments in which nothing was left when they were asked, by release. */
  readonly #empty = new Map<string, Set<string>>();

  constructor(
    private readonly hospitals: Hospitals,
    private readonly store: AdmissionStore,
    private readonly notices: AdmittedNotices,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
    pressure: HospitalPressure,
  ) {
    pressure.listen((hospitalId) => this.#slow(hospitalId));
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.run(), EVERY_MS);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
    await this.#counting;
  }

  /** Lets in whoever may be let in now; a second call joins the one under way. */
  run(): Promise<void> {
    this.#running ??= this.#turn().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Resolves when nobody is counting any more. */
  counted(): Promise<void> {
    return this.#counting;
  }

  async #turn(): Promise<void> {
    const now = this.clock.now();
    for (const hospital of this.hospitals.all()) {
      const release = currentRelease(hospital, now);
      if (!release || phaseOf(release, now) !== 'under-way') continue;
      try {
        this.#countBeside(release, hospital, now);
        const admitted = await this.store.advance(release, now.getTime());
        await this.#tell(release, hospital, admitted, now);
      } catch (error) {
        this.logger.warn({ error, hospital: hospital.id }, 'a turn of a release did not succeed');
      }
    }
  }

  async #tell(release: ReleaseDay, hospital: Hospital, admitted: readonly Ticket[], now: Date): Promise<void> {
    const away = admitted.filter(({ seenAt }) => now.getTime() - seenAt > AWAY_MS);
    for (const ticket of away) await this.notices.tell(release, hospital.name, ticket);
  }

  /** A hospital that answers slowly keeps nobody from being let in. */
  #countBeside(release: ReleaseDay, hospital: Hospital, now: Date): void {
    const count = this.#count(release, hospital, now).catch((error: unknown) =>
      this.logger.warn({ error, hospital: hospital.id }, 'what a hospital has left could not be counted'),
    );
    this.#counting = Promise.all([this.#counting, count]).then(() => undefined);
  }

  /** Departments that were empty are not asked again: what comes back there is for the waitlist. */
  async #count(release: ReleaseDay, hospital: Hospital, now: Date): Promise<void> {
    if (!(await this.store.lease(release, 'count', COUNTED_EVERY_MS, now.getTime()))) return;
    const empty = this.#empty.get(release.id) ?? new Set<string>();
    if (!this.#empty.has(release.id)) this.#empty.clear();
    this.#empty.set(release.id, empty);
    const { visitDate: day } = release;
    // Right after the release a hospital may not have opened its sessions yet: nothing left is believed a little later.
    const isSure = now.getTime() - release.releasesAt.getTime() >= COUNTED_EVERY_MS;
    let remaining = 0;
    for (const { id } of await hospital.directory.departments()) {
      if (empty.has(id)) continue;
      const sessions = await hospital.scheduling.sessions({ departmentId: id, from: day, to: day });
      const open = sessions.filter((session) => session.date === day && isBookable(session));
      if (open.length === 0 && isSure) empty.add(id);
      // Where a session has no limit there is always one more.
      remaining += open.reduce((sum, session) => sum + (session.remaining ?? Number.POSITIVE_INFINITY), 0);
    }
    if (Number.isFinite(remaining) && (remaining > 0 || isSure))
      await this.store.tellRemaining(release, remaining, now.getTime());
    if (remaining === 0 && isSure) await this.store.end(release, 'numbers-gone', now.getTime());
  }

  #slow(hospitalId: string): void {
    const now = this.clock.now();
    const hospital = this.hospitals.all().find(({ id }) => id === hospitalId);
    const release = hospital && currentRelease(hospital, now);
    if (!release || phaseOf(release, now) !== 'under-way') return;
    this.store
      .slow(release, now.getTime())
      .catch((error: unknown) => this.logger.error({ error }, 'admission could not be slowed'));
  }
}
