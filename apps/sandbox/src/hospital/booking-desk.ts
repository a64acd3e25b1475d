import type { Session, VisitNumber } from '../world/model';
import type { Hospital } from './hospital';
import { instantOf } from './local-time';
import type { Order } from './order-book';
import { countsTowardsQuota, mayStillCancel } from './order-states';
import type { PatientFile } from './patient-files';

const HOLD_MINUTES = 10;
const QUOTA_PER_DAY = 3;
const QUOTA_PER_DAY_AND_DEPARTMENT = 1;

/** What names a number on the wire; all of it must agree with the schedule. */
export interface NumberRequest {
  id: string;
  sessionId: string;
  numberId: string;
  departmentId: string;
  doctorId: string;
  date: string;
  period: Session['period'];
  startTime: string;
  endTime: string;
  patientNo: string;
}

export interface OrderRequest extends NumberRequest {
  name: string;
  phone: string | null;
  feeFen: number;
}

export type LockOutcome =
  | { kind: 'locked'; order: Order }
  | {
      kind: 'no-patient' | 'no-session' | 'stopped' | 'not-released' | 'id-used' | 'full' | 'taken' | 'quota';
    };

export type UnlockOutcome = 'released' | 'no-lock' | 'already-ordered';

export type OrderOutcome =
  { kind: 'booked'; order: Order } | { kind: 'no-lock' | 'expired' | 'stopped' | 'patient-refused' | 'fee-changed' };

export type CancelOutcome = 'cancelled' | 'no-order' | 'too-late' | 'already-arrived' | 'stopped';

/** Where numbers are locked, ordered and given back. Nothing here waits, so two requests can never interleave. */
export class BookingDesk {
  private booked = 0;

  constructor(
    private readonly hospital: Hospital,
    private readonly visitPrefix = 'MZ',
  ) {}

  lock(request: NumberRequest): LockOutcome {
    const file = this.hospital.files.find(request.patientNo);
    if (!file) return { kind: 'no-patient' };
    const existing = this.hospital.orders.find(request.id);
    if (existing) return this.lockedBefore(existing, request);
    const place = this.locate(request);
    if (!place) return { kind: 'no-session' };
    const state = this.hospital.stateOf(place.session);
    if (state !== 'open') return { kind: state };
    if (this.hospital.remaining(place.session) === 0) return { kind: 'full' };
    if (!this.hospital.isFree(place.session, place.number)) return { kind: 'taken' };
    if (this.quotaReached(file, place.session)) return { kind: 'quota' };
    return { kind: 'locked', order: this.newOrder(request, file, place) };
  }

  unlock(id: string): UnlockOutcome {
    const order = this.hospital.orders.find(id);
    if (!order) return 'no-lock';
    if (order.visitNo !== null && order.state !== 'cancelled') return 'already-ordered';
    this.hospital.orders.move(order, 'released');
    return 'released';
  }

  order(request: OrderRequest): OrderOutcome {
    const order = this.hospital.orders.find(request.id);
    if (!order || !isSame(order, request)) return { kind: 'no-lock' };
    if (order.state === 'booked') return { kind: 'booked', order };
    if (order.state !== 'held') return { kind: order.state === 'stopped' ? 'stopped' : 'expired' };
    if (this.isStopped(order)) return { kind: 'stopped' };
    if (order.patientName !== request.name) return { kind: 'patient-refused' };
    if (request.feeFen !== feeOf(order.session)) return { kind: 'fee-changed' };
    this.hospital.orders.move(order, 'booked');
    order.visitNo = this.nextVisitNo();
    order.bookedAt = this.hospital.now();
    order.phone = request.phone ?? order.phone;
    return { kind: 'booked', order };
  }

  /** Books in one step, at a hospital that keeps no locks. */
  bookAtOnce(request: OrderRequest): LockOutcome | OrderOutcome {
    const file = this.hospital.files.find(request.patientNo);
    if (file && file.name !== request.name) return { kind: 'patient-refused' };
    const session = this.hospital.session(request.sessionId);
    if (session && request.feeFen !== feeOf(session)) return { kind: 'fee-changed' };
    const locked = this.lock(request);
    return locked.kind === 'locked' ? this.order(request) : locked;
  }

  /** Without a visit number the order's id alone names it. */
  cancel(request: { id: string; visitNo: string | null; patientNo: string; reason: string | null }): CancelOutcome {
    const order = this.hospital.orders.find(request.id);
    if (!order || order.patientNo !== request.patientNo) return 'no-order';
    if (request.visitNo !== null && order.visitNo !== request.visitNo) return 'no-order';
    if (order.state === 'cancelled') return 'cancelled';
    if (order.state === 'stopped') return 'stopped';
    if (order.state === 'arrived') return 'already-arrived';
    const startsAt = instantOf(order.session.date, order.number.startTime);
    if (!mayStillCancel(startsAt, this.hospital.now())) return 'too-late';
    this.hospital.orders.move(order, 'cancelled');
    order.cancelReason = request.reason;
    return 'cancelled';
  }

  private lockedBefore(order: Order, request: NumberRequest): LockOutcome {
    const stands = order.state === 'held' || order.state === 'booked';
    return stands && isSame(order, request) ? { kind: 'locked', order } : { kind: 'id-used' };
  }

  private locate(request: NumberRequest): { session: Session; number: VisitNumber } | null {
    const session = this.hospital.session(request.sessionId);
    if (!session || !isSameSession(session, request)) return null;
    const number = session.numbers.find((candidate) => candidate.id === request.numberId);
    if (number?.startTime !== request.startTime || number.endTime !== request.endTime) return null;
    return { session, number };
  }

  private quotaReached(file: PatientFile, session: Session): boolean {
    const sameDay = this.hospital.files
      .ofSamePerson(file)
      .flatMap((own) => this.hospital.orders.ofPatient(own.patientNo))
      .filter((order) => order.session.date === session.date && countsTowardsQuota(order.state));
    const inDepartment = sameDay.filter((order) => order.session.departmentId === session.departmentId);
    return sameDay.length >= QUOTA_PER_DAY || inDepartment.length >= QUOTA_PER_DAY_AND_DEPARTMENT;
  }

  private newOrder(
    request: NumberRequest,
    file: PatientFile,
    { session, number }: { session: Session; number: VisitNumber },
  ): Order {
    const { numbers, ...summary } = session;
    const lockedAt = this.hospital.now();
    const order: Order = {
      id: request.id,
      visitNo: null,
      patientNo: file.patientNo,
      patientName: file.name,
      phone: file.phone,
      session: summary,
      number: { id: number.id, startTime: number.startTime, endTime: number.endTime },
      queueNo: String(numbers.indexOf(number) + 1),
      state: 'held',
      lockedAt,
      expiresAt: new Date(lockedAt.getTime() + HOLD_MINUTES * 60_000),
      bookedAt: null,
      cancelReason: null,
    };
    this.hospital.orders.add(order);
    return order;
  }

  private isStopped(order: Order): boolean {
    const session = this.hospital.session(order.session.id);
    const isWhole = session !== undefined && this.hospital.stateOf(session) === 'stopped';
    return isWhole || this.hospital.isStopped(order.session.id, order.number.startTime);
  }

  private nextVisitNo(): string {
    this.booked += 1;
    return `${this.visitPrefix}${this.hospital.today.replaceAll('-', '')}${String(this.booked).padStart(6, '0')}`;
  }
}

/** Registration and consultation together. */
export const feeOf = (session: Omit<Session, 'numbers'>): number =>
  session.registrationFeeFen + session.treatmentFeeFen;

const isSameSession = (session: Omit<Session, 'numbers'>, request: NumberRequest): boolean =>
  session.id === request.sessionId &&
  session.departmentId === request.departmentId &&
  session.doctorId === request.doctorId &&
  session.date === request.date &&
  session.period === request.period;

const isSame = (order: Order, request: NumberRequest): boolean =>
  isSameSession(order.session, request) &&
  order.number.id === request.numberId &&
  order.patientNo === request.patientNo;
