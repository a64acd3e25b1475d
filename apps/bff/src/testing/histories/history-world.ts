import type { WaitlistEntry, WaitlistOffer } from '@kangqiao/contracts';
import type { StopNotice } from '@kangqiao/his-port';
import { DataSource } from 'typeorm';
import { Database } from '../../database/database';
import { AppointmentSweep } from '../../features/appointments/appointment-sweep';
import { FreedNumberSweep, LineSweep, OfferSweep } from '../../features/waitlist/waitlist-sweeps';
import { Reconciliation } from '../../features/reconciliation/reconciliation';
import { toSessionId } from '../../features/scheduling/session-id';
import { addActive } from '../residents';
import { TestApp } from '../test-app';
import { TestClock } from '../test-clock';
import { writeKeyFile } from '../test-config';
import { createTestDatabase, type TestDatabase } from '../test-database';
import { CrashPoints } from './crash-points';
import { HistoryHospital } from './history-hospital';
import {
  DAY,
  departmentOf,
  type HospitalKind,
  PEOPLE,
  RESIDENTS,
  seedOf,
  sessionOf,
  STRANGERS_HAVE,
} from './history-seed';
import { type Isolation, isolate } from './isolation';
import { mortalParts, type Parts } from './mortal-parts';
import { lastRecorded, recordMoves } from './recorded-moves';
import { type Known, ResidentRequests } from './resident-requests';

export const INSTANCES = 2;

const LONG_BEFORE = '2026-11-20T09:30:00+08:00';
const BEGIN = '2026-11-22T09:30:00+08:00';

/** They seldom come again. */
const FIRST_STRANGER = 15;

/** So many places in line are looked at for an offer. */
const MOST_ASKED = 6;

/** After so many deaths the instances are started anew; fewer than an instance works on at one time. */
const MOST_DEATHS = 300;

const SESSIONS = ['S1', 'S2'] as const;

const sessionIdOf = (id: 'S1' | 'S2'): string =>
  toSessionId({ id, departmentId: departmentOf(id), doctorId: 'DR1', date: DAY, period: 'morning' });

/** All that a history leaves behind. */
const TABLES = [
  ...['appointment', 'appointment_step', 'number_claim', 'waitlist_entry', 'waitlist_line', 'freed_number'],
  ...['notification', 'idempotency_key', 'recorded_move', 'reconciliation'],
];

/** Two instances of the BFF on one database, a hospital, and two hundred residents who want ten numbers. */
export class HistoryWorld {
  readonly requests = new ResidentRequests((instance) => this.app(instance));
  /** What the hospital tells of its own accord; told at least once by the end. */
  readonly news: { notice: StopNotice | { clientRef: string }; told: boolean }[] = [];
  /** The last move of each step: what comes after one has seen all that came before it. */
  readonly marks: number[] = [];
  #level: Isolation | null = null;

  private constructor(
    private readonly apps: TestApp[],
    private readonly start: () => Promise<TestApp>,
    readonly clock: TestClock,
    readonly hospital: HistoryHospital,
    readonly points: CrashPoints,
    private readonly residents: readonly { token: string; personId: string }[],
    private readonly database: TestDatabase,
  ) {}

  /** @param population how many come at all */
  static async open(parts: Partial<Parts> = {}, population = RESIDENTS): Promise<HistoryWorld> {
    const clock = new TestClock();
    const points = new CrashPoints();
    const kind: HospitalKind = { hold: true, findBooking: true, holdMinutes: null, full: false, waitlist: true };
    const hospital = new HistoryHospital(seedOf(clock, kind), points);
    const database = await createTestDatabase();
    const env = { KEYS_FILE: writeKeyFile() };
    const start = () =>
      TestApp.start({ hospitals: [hospital], clock, env, database, rebuild: mortalParts(parts, clock, points) });
    const apps = [await start(), await start()];
    const [first] = apps as [TestApp, TestApp];
    await recordMoves(first.nest.get(Database));
    const residents = [];
    clock.set(LONG_BEFORE);
    for (const [index, person] of PEOPLE.slice(0, population).entries()) {
      const token = await first.signIn(`resident-${index}`);
      residents.push({ token, personId: await addActive(first, token, person) });
      // One address may prove only so many people an hour.
      clock.pass({ minutes: 10 });
    }
    return new HistoryWorld(apps, start, clock, hospital, points, residents, database);
  }

  async close(): Promise<void> {
    for (const app of this.apps) await app.stop();
    await this.database.drop();
  }

  /** As if the server's default were this level. */
  async isolate(level: Isolation): Promise<void> {
    this.#level = level;
    for (const app of this.apps) await isolate(app.nest.get(DataSource), level);
  }

  get db(): Database {
    return this.app(0).nest.get(Database);
  }

  app(instance: number): TestApp {
    const app = this.apps[instance % this.apps.length];
    if (!app) throw new RangeError('no such instance');
    return app;
  }

  resident(index: number): { token: string; personId: string } {
    const resident = this.residents[index % this.residents.length];
    if (!resident) throw new RangeError('no such resident');
    return resident;
  }

  /** A new history: nothing is booked, the hospital's books are empty, the clock stands at its beginning. */
  async begin(kind: HospitalKind): Promise<void> {
    if (this.points.deaths >= MOST_DEATHS) await this.#restart();
    this.clock.set(BEGIN);
    this.hospital.begin(seedOf(this.clock, kind));
    for (const table of TABLES) await this.db.change(`DELETE FROM ${table}`);
    // Nobody rests so long in a history that a phone would have to say again whose it is.
    await this.db.change('UPDATE sign_in SET last_seen_at = ?', [new Date('2026-11-23T00:00:00Z')]);
    this.requests.forget();
    for (const list of [this.news, this.marks]) list.length = 0;
  }

  /** Strangers have all that is left. */
  async sellOut(): Promise<void> {
    for (const [index, number] of STRANGERS_HAVE.entries()) {
      await this.hold(FIRST_STRANGER + index, number, index);
      const known = this.requests.known[index];
      if (known) await this.act('book', known, index);
    }
  }

  hold(resident: number, number: number, instance: number): Promise<void> {
    const { token, personId } = this.resident(resident);
    const sessionId = sessionIdOf(sessionOf(number));
    const body = { personId, hospitalId: 'kq-first', sessionId, numberId: `N${number}` };
    return this.requests.send({ method: 'POST', path: '/holds', body, token }, instance, resident);
  }

  /** A step is over. */
  async mark(): Promise<void> {
    this.marks.push(await lastRecorded(this.db));
  }

  /** Gets in line. */
  join(resident: number, session: 'S1' | 'S2', instance: number): Promise<void> {
    const { token, personId } = this.resident(resident);
    const body = { personId, hospitalId: 'kq-first', sessionId: sessionIdOf(session) };
    return this.requests.send({ method: 'POST', path: '/waitlist', body, token }, instance, resident);
  }

  /** Whoever is offered something, the first from `which` on, books it. */
  async take(which: number, instance: number): Promise<void> {
    const { places } = this.requests;
    for (let index = 0; index < Math.min(places.length, MOST_ASKED); index += 1) {
      const place = places[(which + index) % places.length];
      const offer = place && (await this.#offerTo(place, instance));
      if (offer) return this.act('book', { resident: place.resident, id: offer.holdId }, instance);
    }
  }

  leave({ resident, id }: Known, instance: number): Promise<void> {
    const { token } = this.resident(resident);
    return this.requests.send(
      { method: 'DELETE', path: `/waitlist/${id}`, body: undefined, token },
      instance,
      resident,
    );
  }

  /** A number that was sold over another way is free again. */
  hospitalFrees(which: number): void {
    const { ledger } = this.hospital.books.scheduling;
    const sold = SESSIONS.flatMap((id) => ledger.session(id)?.numbers ?? []).filter(({ available }) => !available);
    const number = sold[which % Math.max(1, sold.length)];
    if (number) number.available = true;
  }

  /** Numbers that the hospital would give to whoever asks. */
  freeNumbers() {
    const { ledger } = this.hospital.books.scheduling;
    return SESSIONS.flatMap((id) => ledger.numbersOf(ledger.session(id))).filter(({ available }) => available);
  }

  /** How much is still to be done, before the evening on which all visits are looked at. */
  async open(): Promise<number> {
    const row = await this.db.row<{ n: number }>(
      `SELECT (SELECT COUNT(*) FROM appointment WHERE due_at <= ?) + (SELECT COUNT(*) FROM freed_number)
            + (SELECT COUNT(*) FROM waitlist_entry WHERE active = 1 AND hold_id IS NOT NULL) AS n`,
      [new Date('2026-11-22T17:00:00+08:00')],
    );
    return Number(row?.n);
  }

  /** What a resident does with a hold or an appointment of theirs. */
  async act(what: 'book' | 'cancel' | 'release' | 'look', { resident, id }: Known, instance: number): Promise<void> {
    const { token } = this.resident(resident);
    switch (what) {
      case 'book':
        return this.requests.send(
          { method: 'POST', path: '/appointments', body: { holdId: id }, token },
          instance,
          resident,
        );
      case 'cancel':
        return this.requests.send(
          { method: 'POST', path: `/appointments/${id}/cancel`, body: {}, token },
          instance,
          resident,
        );
      case 'release':
        return this.requests.send(
          { method: 'DELETE', path: `/holds/${id}`, body: undefined, token },
          instance,
          resident,
        );
      case 'look':
        await this.requests.look(`/appointments/${id}`, token, instance);
    }
  }

  /** Tells what the hospital has to tell. */
  async tell(news: (typeof this.news)[number], instance: number): Promise<void> {
    const event =
      'clientRef' in news.notice
        ? { kind: 'booking-cancelled', clientRef: news.notice.clientRef, reason: null }
        : { kind: 'stop-notice', notice: news.notice };
    const { status } = await this.app(instance).call('POST', '/hospital-push/kq-first', {
      body: JSON.stringify([event]),
      headers: { 'content-type': 'text/xml' },
    });
    if (status === 200) news.told = true;
  }

  /** Time goes by; what was on its way arrives within a minute. */
  async pass(seconds: number): Promise<void> {
    const first = Math.min(seconds, 59);
    this.clock.pass({ seconds: first });
    if (seconds >= 30) await this.hospital.scheduling.arrive();
    this.clock.pass({ seconds: seconds - first });
  }

  async sweep(): Promise<void> {
    for (const sweep of [AppointmentSweep, LineSweep, FreedNumberSweep, OfferSweep])
      await Promise.all(this.apps.map((app) => app.nest.get<AppointmentSweep>(sweep).run()));
  }

  /** By whichever instance is first. */
  async reconcile(): Promise<void> {
    await Promise.all(this.apps.map((app) => app.nest.get(Reconciliation).run()));
  }

  async #offerTo({ resident, id }: Known, instance: number): Promise<WaitlistOffer | null> {
    const { token } = this.resident(resident);
    const { actions, offer } = (await this.requests.look(`/waitlist/${id}`, token, instance)) as Partial<WaitlistEntry>;
    return (actions?.take && offer) || null;
  }

  /** An instance turns requests away while too many are under way; the dead ones are for ever. */
  async #restart(): Promise<void> {
    this.points.deaths = 0;
    for (const index of this.apps.keys()) {
      await this.app(index).stop();
      this.apps[index] = await this.start();
    }
    if (this.#level) await this.isolate(this.#level);
  }
}
