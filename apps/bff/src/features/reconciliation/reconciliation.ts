import { addDays, instantOf, localDateOf } from '@kangqiao/domain';
import { HospitalError, type Hospital } from '@kangqiao/his-port';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HospitalRecovery } from '../../hospitals/hospital-recovery';
import { Hospitals } from '../../hospitals/hospitals';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { AppointmentStore } from '../appointments/appointments.store';
import { DayComparison } from './day-comparison';
import { ReconciliationStore, type Run } from './reconciliation.store';

const MINUTE = 60_000;
const LOOK_EVERY_MS = MINUTE;
/** Longer than the list of one day may take; who dies gives way to another after it. */
export const LEASE_MS = 10 * MINUTE;
const TRY_AGAIN_MS = 5 * MINUTE;
/** Hospitals are asked for their lists when nobody books. */
const AT_NIGHT = '03:00';
/** After an outage another run follows, unless one ended so shortly before. */
const QUIET_MS = 10 * MINUTE;

/** Compares us with every hospital once a day, and after an outage. On every instance; one of them takes each run on. */
@Injectable()
export class Reconciliation implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;

  constructor(
    private readonly hospitals: Hospitals,
    private readonly recovery: HospitalRecovery,
    private readonly runs: ReconciliationStore,
    private readonly appointments: AppointmentStore,
    private readonly days: DayComparison,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.run(), LOOK_EVERY_MS);
    this.#timer.unref();
    this.recovery.listen((hospitalId) => this.request(hospitalId));
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Takes on every run that is due; a second call joins the one under way. */
  run(): Promise<void> {
    this.#running ??= this.#all().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Compares with this hospital now, whenever it was done last, unless that is only minutes ago. */
  async request(hospitalId: string): Promise<void> {
    const now = this.clock.now();
    const today = localDateOf(now);
    await this.runs.again(hospitalId, today, addDays(today, -1), now, new Date(now.getTime() - QUIET_MS));
    await this.run();
  }

  async #all(): Promise<void> {
    const listing = this.hospitals.all().filter(({ capabilities }) => capabilities.bookings);
    await Promise.all(listing.map((hospital) => this.#one(hospital)));
  }

  async #one(hospital: Hospital): Promise<void> {
    try {
      const now = this.clock.now();
      const today = localDateOf(now);
      await this.runs.plan(hospital.id, today, addDays(today, -1), instantOf(today, AT_NIGHT));
      const run = await this.runs.take(hospital.id, today, now, this.#lease());
      if (run) await this.#compare(hospital, run);
    } catch (error) {
      this.logger.error({ error, hospital: hospital.id }, 'a reconciliation could not be run');
    }
  }

  /** Day by day; whatever ends it in between, the next one goes on where it stopped. */
  async #compare(hospital: Hospital, begun: Run): Promise<void> {
    let run = begun;
    const last = await this.#lastDay(hospital, run.day);
    try {
      while (run.nextDay <= last) {
        const { count, differences } = await this.days.run(hospital, run.nextDay);
        const found = { ...run.found };
        for (const kind of differences) found[kind] += 1;
        const compared = run.compared + count;
        const next = { ...run, nextDay: addDays(run.nextDay, 1), dueAt: this.#lease(), compared, found };
        if (!(await this.runs.advance(run, next))) return;
        run = next;
      }
    } catch (error) {
      if (!(error instanceof HospitalError)) throw error;
      this.logger.warn({ error, hospital: hospital.id, day: run.nextDay }, 'a hospital could not list its bookings');
      return this.runs.giveBack(run, new Date(this.clock.now().getTime() + TRY_AGAIN_MS));
    }
    await this.runs.end(run, this.clock.now());
    const { compared, found } = run;
    this.logger.info({ hospital: hospital.id, compared, found }, 'a reconciliation has ended');
  }

  async #lastDay(hospital: Hospital, today: string): Promise<string> {
    const window = addDays(today, hospital.rules.bookingDays - 1);
    const booked = await this.appointments.lastDay(hospital.id);
    return booked !== null && booked > window ? booked : window;
  }

  #lease(): Date {
    return new Date(this.clock.now().getTime() + LEASE_MS);
  }
}
