import type { CallObserver, HospitalHttpOptions, WireCharset } from '@kangqiao/his-http';
import type { SelfserviceTables } from './tables';

/** The ports' operations that run over this wire. */
export type SelfserviceOperation =
  | 'profile'
  | 'departments'
  | 'doctors'
  | 'find'
  | 'register'
  | 'sessions'
  | 'numbers'
  | 'hold'
  | 'release'
  | 'book'
  | 'cancel'
  | 'findBooking'
  | 'bookings'
  | 'stopNotices'
  | 'position'
  /** Reading the hospital's clock, which holds need. */
  | 'clock'
  | 'list'
  | 'laboratory'
  | 'imaging'
  | 'microbiology';

/** What is needed to reach one hospital over the `selfservice` wire. */
export interface SelfserviceOptions {
  /** Full http(s) address of the hospital's service. */
  address: string;
  /** The hospital's own id (HOS_ID). */
  hospitalId: string;
  /** Our user at the hospital (USER_ID). */
  userId: string;
  /** Shared secret for AES and signatures: 16 ASCII characters. */
  key: string;
  /** The site's charset, in both directions. Default UTF-8. */
  charset?: WireCharset;
  /** For a read, in milliseconds. Default 10000. */
  readDeadlineMs?: number;
  /** For a write, in milliseconds; after it the outcome is unknown. Default 20000. */
  writeDeadlineMs?: number;
  /** Deadlines of single operations in milliseconds, before the two above. */
  deadlinesMs?: Partial<Record<SelfserviceOperation, number>>;
  http?: HospitalHttpOptions;
  /** Tables of this hospital; each given one replaces the documented one as a whole. */
  tables?: Partial<SelfserviceTables>;
  /** Our own clock: the day put on cancellations, and what the hospital's clock is compared with. Default: the system's. */
  clock?: () => Date;
  /** Told of every call as it ends. */
  onCall?: CallObserver;
}
