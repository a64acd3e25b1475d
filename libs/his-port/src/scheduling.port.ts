import type { WriteFailure } from './outcomes';
import type { StopNotice } from './push.port';

export type Period = 'morning' | 'afternoon' | 'evening' | 'all-day';
export type SessionState = 'open' | 'full' | 'stopped' | 'not-released';

/** A session (出诊单元): one doctor, one department, one half-day. */
export interface Session {
  id: string;
  departmentId: string;
  departmentName: string;
  doctorId: string | null;
  doctorName: string | null;
  doctorTitle: string | null;
  /** The hospital's local day, `YYYY-MM-DD`. */
  date: string;
  period: Period;
  state: SessionState;
  /** Null = the hospital sets no limit. */
  total: number | null;
  /** Null = the hospital sets no limit. */
  remaining: number | null;
  /** In fen, what is paid for the number. */
  feeFen: number;
}

export interface SessionQuery {
  departmentId: string;
  doctorId?: string;
  /** Both days included, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** One time-slot number (号) of a session. */
export interface VisitNumber {
  id: string;
  sessionId: string;
  /** `HH:mm`, hospital's local time. */
  startTime: string;
  endTime: string;
  available: boolean;
}

/** What names a session to the hospital; some wires need more than its id. */
export interface SessionRef {
  id: string;
  departmentId: string;
  doctorId: string | null;
  date: string;
  period: Period;
}

export interface HoldCommand {
  /** Ours, unique for ever; the hospital keeps it with its own lock. */
  clientRef: string;
  session: SessionRef;
  number: { id: string; startTime: string; endTime: string };
  patientNo: string;
}

export type HoldOutcome =
  /** Until when by the hospital's own word; null where it does not say: then its `rules` count. */
  | { kind: 'held'; expiresAt: Date | null }
  /** This wire has no hold (capability `hold`): only our own claim keeps the number until it is booked. */
  | { kind: 'unsupported' }
  | {
      kind: 'refused';
      reason: 'NUMBER_TAKEN' | 'SESSION_FULL' | 'SESSION_STOPPED' | 'QUOTA_REACHED' | 'OTHER';
      residentMessage: string | null;
    }
  | WriteFailure;

/** Releasing what is already released is success. */
export type ReleaseOutcome =
  { kind: 'released' } | { kind: 'refused'; reason: 'ALREADY_BOOKED' | 'OTHER' } | WriteFailure;

export interface BookCommand extends HoldCommand {
  feeFen: number;
  /** Who comes; checked by the hospital against its own file. */
  patient: { name: string; phone: string | null };
}

export type BookOutcome =
  | { kind: 'booked'; booking: Booking }
  | {
      kind: 'refused';
      reason: 'NUMBER_TAKEN' | 'HOLD_EXPIRED' | 'SESSION_STOPPED' | 'QUOTA_REACHED' | 'PATIENT_REFUSED' | 'OTHER';
      residentMessage: string | null;
    }
  | WriteFailure;

/** Cancelling what is already cancelled is success. */
export type CancelOutcome =
  | { kind: 'cancelled' }
  | { kind: 'refused'; reason: 'TOO_LATE' | 'ALREADY_ARRIVED' | 'OTHER'; residentMessage: string | null }
  | WriteFailure;

export type BookingState = 'held' | 'booked' | 'arrived' | 'completed' | 'cancelled' | 'stopped' | 'missed';

/** A booking as the hospital knows it. */
export interface Booking {
  clientRef: string;
  /** Empty while the hospital has given none, as for what is only held. */
  visitNo: string;
  patientNo: string;
  sessionId: string;
  numberId: string;
  state: BookingState;
  queueNo: string | null;
  /** Building, floor and room. */
  place: string | null;
  /** What to bring, one sentence each. */
  bring: string[];
}

/** Sessions, numbers, and what becomes of them. Reads may be retried, writes never. */
export abstract class SchedulingPort {
  /** Empty = nobody sees patients then. @throws HospitalError */
  abstract sessions(query: SessionQuery): Promise<Session[]>;

  /** All numbers of a session, the taken ones too. @throws HospitalError */
  abstract numbers(session: SessionRef): Promise<VisitNumber[]>;

  /** Locks the number (锁号). Asked once for each `clientRef`, and only with the capability `hold`. */
  abstract hold(command: HoldCommand): Promise<HoldOutcome>;

  /**
   * Gives the lock of `clientRef` back (解锁). Asked until it was understood, and for a `hold` or `book` of unknown outcome
   * too: a hospital that has no such lock any more answers `released`.
   */
  abstract release(command: HoldCommand): Promise<ReleaseOutcome>;

  /** Books the number, the locked one where the hospital holds. Asked once for each `clientRef`. */
  abstract book(command: BookCommand): Promise<BookOutcome>;

  /** Gives a booking back, which may be asked again. `reason` is the resident's own, null where nobody gave one. */
  abstract cancel(command: {
    clientRef: string;
    visitNo: string;
    patientNo: string;
    reason: string | null;
  }): Promise<CancelOutcome>;

  /**
   * What became of our `clientRef`; null = the hospital knows nothing of it. A cancelled or released one is
   * answered with its state. @throws HospitalError
   */
  abstract findBooking(clientRef: string): Promise<Booking | null>;

  /**
   * The hospital's own bookings of one visit day, a page at a time, for reconciliation; cancelled ones too.
   * `cursor` is null for the first page, else what the last page gave. @throws HospitalError
   */
  abstract bookings(day: string, cursor: string | null): Promise<{ items: Booking[]; nextCursor: string | null }>;

  /** Stop notices issued since then, for hospitals that must be asked; empty = none. @throws HospitalError */
  abstract stopNotices(since: Date): Promise<StopNotice[]>;
}
