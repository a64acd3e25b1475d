import type { Session, VisitNumber } from '../world/model';
import { dueMove, mayMove, occupiesNumber, type OrderState } from './order-states';

/** One number of one session, for one patient. Keeps what it was made of: the schedule may change behind it. */
export interface Order {
  /** The platform's LOCK_ID, later its ORDER_ID. */
  id: string;
  /** The hospital's own number, given when booked. */
  visitNo: string | null;
  patientNo: string;
  patientName: string;
  phone: string;
  session: Omit<Session, 'numbers'>;
  number: Pick<VisitNumber, 'id' | 'startTime' | 'endTime'>;
  /** Position within the session, from 1. */
  queueNo: string;
  state: OrderState;
  lockedAt: Date;
  expiresAt: Date;
  bookedAt: Date | null;
  cancelReason: string | null;
}

const keyOf = (sessionId: string, numberId: string): string => `${sessionId}/${numberId}`;

/** All orders, with what time does to them. */
export class OrderBook {
  private readonly orders = new Map<string, Order>();
  private readonly latestByNumber = new Map<string, Order>();
  private readonly byPatient = new Map<string, Order[]>();

  constructor(private readonly now: () => Date) {}

  add(order: Order): void {
    this.orders.set(order.id, order);
    this.latestByNumber.set(keyOf(order.session.id, order.number.id), order);
    this.byPatient.set(order.patientNo, [...(this.byPatient.get(order.patientNo) ?? []), order]);
  }

  find(id: string): Order | undefined {
    const order = this.orders.get(id);
    return order && this.settled(order);
  }

  /** Newest first. */
  list(): Order[] {
    return [...this.orders.values()].reverse().map((order) => this.settled(order));
  }

  ofPatient(patientNo: string): Order[] {
    return (this.byPatient.get(patientNo) ?? []).map((order) => this.settled(order));
  }

  isOccupied(sessionId: string, numberId: string): boolean {
    const order = this.latestByNumber.get(keyOf(sessionId, numberId));
    return order !== undefined && occupiesNumber(this.settled(order).state);
  }

  /** @returns whether the table of states allows it */
  move(order: Order, to: OrderState): boolean {
    if (!mayMove(order.state, to)) return false;
    order.state = to;
    return true;
  }

  private settled(order: Order): Order {
    const due = dueMove({ ...order, visitDate: order.session.date }, this.now());
    if (due) order.state = due;
    return order;
  }
}
