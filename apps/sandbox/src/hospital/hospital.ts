import type { BuildWorld, Department, Doctor, Session, VisitNumber, World } from '../world/model';
import type { HospitalClock } from './clock';
import { instantOf, localDate } from './local-time';
import { OrderBook } from './order-book';
import { PatientFiles } from './patient-files';

export interface HospitalOptions {
  buildWorld: BuildWorld;
  seed: number;
  clock: HospitalClock;
}

/** The municipal hospital: its world of the day, its patients, and what was booked since the start. */
export class Hospital {
  private orderBook = this.emptyBook();
  private patientFiles = new PatientFiles();
  private readonly stopped = new Set<string>();
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
    return this.stopped.has(session.id) ? 'stopped' : session.state;
  }

  isFree(session: Session, number: VisitNumber): boolean {
    if (number.takenElsewhere || instantOf(session.date, number.startTime) <= this.now()) return false;
    return !this.orders.isOccupied(session.id, number.id);
  }

  remaining(session: Session): number {
    if (this.stateOf(session) !== 'open') return 0;
    return session.numbers.filter((number) => this.isFree(session, number)).length;
  }

  /** Stops a session (停诊); whoever booked it will find the order stopped. @returns how many did */
  stop(session: Session): number {
    this.stopped.add(session.id);
    return this.orders.list().filter((order) => order.session.id === session.id && this.orders.move(order, 'stopped'))
      .length;
  }

  /** Back to the seed: no bookings, no new files, nothing stopped. */
  reset(): void {
    this.orderBook = this.emptyBook();
    this.patientFiles = new PatientFiles();
    this.stopped.clear();
    this.current = null;
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
