import type { BuildWorld, Department, Doctor, Session, VisitNumber, World } from '../world/model';
import type { HospitalClock } from './clock';
import { instantOf, localDate } from './local-time';
import { OrderBook } from './order-book';
import { PatientFiles } from './patient-files';
import { Stops, type StopNotice, type StopWindow } from './stops';

export interface HospitalOptions {
  buildWorld: BuildWorld;
  seed: number;
  clock: HospitalClock;
  /** The number of the first, second, … file that is opened here. */
  patientNo?: (order: number) => string;
}

/** One hospital's inner life: its world of the day, its patients, and what was booked since the start. */
export class Hospital {
  readonly stops = new Stops();
  private orderBook = this.emptyBook();
  private patientFiles = this.emptyFiles();
  private current: { today: string; world: World; sessions: Map<string, Session> } | null = null;

  constructor(private readonly options: HospitalOptions) {}

  get orders(): OrderBook {
    return this.orderBook;
  }

  now(): Date {
    return this.options.clock.now();
  }

  get today(): string {
    return localDate(this.now());
  }

  /** Built anew when the hospital's day changes, so that the schedule always reaches as far ahead. */
  get world(): World {
    return this.ofToday().world;
  }

  get files(): PatientFiles {
    this.ofToday();
    return this.patientFiles;
  }

  session(id: string): Session | undefined {
    return this.ofToday().sessions.get(id);
  }

  department(id: string): Department | undefined {
    return this.world.departments.find((department) => department.id === id);
  }

  doctor(id: string): Doctor | undefined {
    return this.world.doctors.find((doctor) => doctor.id === id);
  }

  stateOf(session: Session): Session['state'] {
    return this.stops.isWhole(session.id) ? 'stopped' : session.state;
  }

  isFree(session: Session, number: VisitNumber): boolean {
    if (number.takenElsewhere || instantOf(session.date, number.startTime) <= this.now()) return false;
    if (this.stops.isStopped(session.id, number.startTime)) return false;
    return !this.orders.isOccupied(session.id, number.id);
  }

  remaining(session: Session): number {
    if (this.stateOf(session) !== 'open') return 0;
    return session.numbers.filter((number) => this.isFree(session, number)).length;
  }

  /** Stops a session or part of it (停诊); whoever booked what is stopped will find the order so. */
  stop(session: Session, window: StopWindow): { notice: StopNotice; stoppedBookings: number } {
    const notice = this.stops.issue(session, window, this.now());
    const stopped = this.orders
      .list()
      .filter(({ session: booked, number }) => booked.id === session.id && this.isStopped(session.id, number.startTime))
      .filter((order) => this.orders.move(order, 'stopped'));
    return { notice, stoppedBookings: stopped.length };
  }

  isStopped(sessionId: string, time: string): boolean {
    return this.stops.isStopped(sessionId, time);
  }

  /** Back to the seed: no bookings, no new files, nothing stopped. */
  reset(): void {
    this.orderBook = this.emptyBook();
    this.patientFiles = this.emptyFiles();
    this.stops.clear();
    this.current = null;
  }

  private emptyFiles(): PatientFiles {
    return new PatientFiles(this.options.patientNo);
  }

  private emptyBook(): OrderBook {
    return new OrderBook(() => this.now());
  }

  private ofToday(): { world: World; sessions: Map<string, Session> } {
    const today = this.today;
    if (this.current?.today !== today) {
      const world = this.options.buildWorld({ seed: this.options.seed, today });
      this.current = { today, world, sessions: new Map(world.sessions.map((session) => [session.id, session])) };
      this.patientFiles.seed(world.residents);
    }
    return this.current;
  }
}
