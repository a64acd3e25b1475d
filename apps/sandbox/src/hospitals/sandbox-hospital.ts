import type { FastifyInstance } from 'fastify';
import type { TerminalIdentity } from '../control/terminal-signature';
import type { FaultBook } from '../faults/faults';
import type { HospitalClock } from '../hospital/clock';
import type { ReportView } from '../hospital/report-desk';
import type { OrderState } from '../hospital/order-states';
import type { HospitalInfo, Person } from '../world/model';

type Awaitable<T> = T | Promise<T>;

/** One booking as the hospital itself knows it. */
export interface BookingView {
  /** The platform's own reference. */
  clientRef: string;
  /** Null while the number is only held. */
  visitNo: string | null;
  sessionId: string;
  numberId: string;
  patientNo: string;
  state: OrderState;
  patientName: string;
  departmentName: string;
  doctorName: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:mm`. */
  startTime: string;
  endTime: string;
  place: string;
  queueNo: string;
  feeFen: number;
  /** Local, `YYYY-MM-DD HH:mm:ss`, as the three below. */
  lockedAt: string;
  /** Null where nothing is held here. */
  expiresAt: string | null;
  bookedAt: string | null;
  cancelReason: string | null;
}

/** A session as the desk lists it. */
export interface SessionView {
  id: string;
  date: string;
  period: 'morning' | 'afternoon';
  state: 'open' | 'stopped' | 'not-released';
  departmentName: string;
  doctorName: string;
  total: number;
  remaining: number;
}

/** What the desk decides about a session: stopped in whole or in part (停诊), or seen by somebody else (替诊). */
export interface StopOrder {
  /** Only numbers from this time on, `HH:mm`; null = from the beginning. */
  from: string | null;
  /** Only numbers before this time; null = to the end. */
  to: string | null;
  reason: string | null;
  /** Who sees patients instead; then nothing is stopped. */
  substitute: string | null;
  /** How often the platform is told, on wires that tell it. */
  pushes: 0 | 1 | 2;
}

export type MoveOutcome =
  { kind: 'moved'; booking: BookingView } | { kind: 'no-booking' } | { kind: 'not-allowed'; state: OrderState };

/** What every hospital of the sandbox is given. */
export interface HospitalContext {
  seed: number;
  clock: HospitalClock;
  /** The platform, for what the hospital tells of its own accord. */
  bffUrl: string;
  /** Everybody who can be played, on the clock's day. */
  people: () => readonly Person[];
}

/** What a laboratory does with reports while the sandbox runs; null or false = there is no such report. */
export interface ReportActions {
  /** Of one person by the number of their document, newest first. */
  list(documentNumber: string): ReportView[];
  correct(id: string, value: string): ReportView | null;
  withdraw(id: string): boolean;
  /** The same examination anew, under a number of its own; the platform is told, on wires that tell it. */
  release(id: string): ReportView | null;
}

/** A hospital as the control interface and the counter see it, whatever its wires are. Ids fit into a path. */
export interface SandboxHospital {
  readonly info: HospitalInfo;
  /** Names of its wires, as docs/wires calls them. */
  readonly wires: readonly string[];
  /** What its terminals sign with. */
  readonly terminal: TerminalIdentity;
  readonly faults: FaultBook;
  /** Puts its wires under their addresses; called once. A wire of this sandbox has addresses of its own. */
  routes(app: FastifyInstance): Awaitable<void>;
  /** The files under an identity document, those opened since the start too; usually one, sometimes none or two. */
  patientNos(documentNumber: string): Awaitable<string[]>;
  /** Newest first; cancelled ones too. */
  bookings(): Awaitable<BookingView[]>;
  /** What a clerk does with a booking, such as 取号. */
  moveBooking(clientRef: string, state: OrderState): Awaitable<MoveOutcome>;
  /** Of one day, `YYYY-MM-DD`. */
  sessions(date: string): Awaitable<SessionView[]>;
  /** Null = there is no such session. */
  stopSession(id: string, order: StopOrder): Awaitable<{ stoppedBookings: number } | null>;
  /** What its laboratory does with reports; absent where the sandbox does not play that. */
  readonly reports?: ReportActions;
  /** Back to the seed data of the clock's day; faults are cleared by the caller. */
  reset(): Awaitable<void>;
}

/** Makes one hospital; the list of them is in hospitals/index.ts. */
export type MakeHospital = (context: HospitalContext) => Awaitable<SandboxHospital>;
