import type { FastifyInstance } from 'fastify';
import type { FaultBook } from '../faults/faults';
import { feeOf } from '../hospital/booking-desk';
import type { Hospital } from '../hospital/hospital';
import { localDateTime } from '../hospital/local-time';
import type { Order } from '../hospital/order-book';
import type { OrderState } from '../hospital/order-states';
import { ReportDesk, type ReportView } from '../hospital/report-desk';
import type { StopNotice } from '../hospital/stops';
import type { HospitalInfo, Session } from '../world/model';
import type { TerminalIdentity } from '../control/terminal-signature';
import type {
  BookingView,
  MoveOutcome,
  ReportActions,
  SandboxHospital,
  SessionView,
  StopOrder,
} from './sandbox-hospital';

export interface PlayedHospitalParts {
  hospital: Hospital;
  wires: readonly string[];
  terminal: TerminalIdentity;
  faults: FaultBook;
  routes: (app: FastifyInstance) => void;
  /** Absent where the wire never calls the platform. */
  voice?: HospitalVoice;
}

/** What a hospital tells the platform of its own accord; nothing here waits for an answer. */
export interface HospitalVoice {
  stopped(notice: StopNotice, times: 1 | 2): void;
  /** A clerk moved an order to the state it now has. */
  moved(order: Order): void;
  /** A report is there. */
  reported(report: ReportView): void;
  /** Nothing more is said of what was to be told. */
  forget(): void;
}

/** A hospital that runs on the sandbox's own engine. */
export class PlayedHospital implements SandboxHospital {
  readonly wires: readonly string[];
  readonly terminal: TerminalIdentity;
  readonly faults: FaultBook;
  readonly reports: ReportActions;

  constructor(private readonly parts: PlayedHospitalParts) {
    this.wires = parts.wires;
    this.terminal = parts.terminal;
    this.faults = parts.faults;
    const desk = new ReportDesk(parts.hospital);
    this.reports = {
      list: (documentNumber) => desk.list(documentNumber),
      correct: (id, value) => desk.correct(id, value),
      withdraw: (id) => desk.withdraw(id),
      release: (id) => {
        const report = desk.release(id);
        if (report) parts.voice?.reported(report);
        return report;
      },
    };
  }

  get info(): HospitalInfo {
    return this.hospital.world.hospital;
  }

  routes(app: FastifyInstance): void {
    this.parts.routes(app);
    app.addHook('onClose', async () => this.parts.voice?.forget());
  }

  patientNos(documentNumber: string): string[] {
    return this.hospital.files.withNumber(documentNumber).map(({ patientNo }) => patientNo);
  }

  bookings(): BookingView[] {
    return this.hospital.orders.list().map((order) => this.toBooking(order));
  }

  moveBooking(clientRef: string, state: OrderState): MoveOutcome {
    const order = this.hospital.orders.find(clientRef);
    if (!order) return { kind: 'no-booking' };
    if (!this.hospital.orders.move(order, state)) return { kind: 'not-allowed', state: order.state };
    this.parts.voice?.moved(order);
    return { kind: 'moved', booking: this.toBooking(order) };
  }

  sessions(date: string): SessionView[] {
    return this.hospital.world.sessions.filter((session) => session.date === date).map((one) => this.toSession(one));
  }

  stopSession(id: string, order: StopOrder): { stoppedBookings: number } | null {
    const session = this.hospital.session(id);
    if (!session) return null;
    const { notice, stoppedBookings } = this.hospital.stop(session, order);
    if (order.pushes > 0) this.parts.voice?.stopped(notice, order.pushes === 2 ? 2 : 1);
    return { stoppedBookings };
  }

  reset(): void {
    this.parts.voice?.forget();
    this.hospital.reset();
  }

  private get hospital(): Hospital {
    return this.parts.hospital;
  }

  private departmentName(id: string): string {
    return this.hospital.department(id)?.name ?? id;
  }

  private doctorName(id: string): string {
    return this.hospital.doctor(id)?.name ?? id;
  }

  private toBooking(order: Order): BookingView {
    return {
      clientRef: order.id,
      visitNo: order.visitNo,
      sessionId: order.session.id,
      numberId: order.number.id,
      patientNo: order.patientNo,
      state: order.state,
      patientName: order.patientName,
      departmentName: this.departmentName(order.session.departmentId),
      doctorName: this.doctorName(order.session.doctorId),
      date: order.session.date,
      startTime: order.number.startTime,
      endTime: order.number.endTime,
      place: order.session.place,
      queueNo: order.queueNo,
      feeFen: feeOf(order.session),
      lockedAt: localDateTime(order.lockedAt),
      expiresAt: localDateTime(order.expiresAt),
      bookedAt: order.bookedAt && localDateTime(order.bookedAt),
      cancelReason: order.cancelReason,
    };
  }

  private toSession(session: Session): SessionView {
    return {
      id: session.id,
      date: session.date,
      period: session.period,
      state: this.hospital.stateOf(session),
      departmentName: this.departmentName(session.departmentId),
      doctorName: this.doctorName(session.doctorId),
      total: session.numbers.length,
      remaining: this.hospital.remaining(session),
    };
  }
}
