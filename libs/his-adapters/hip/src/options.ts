import type { CallObserver, HospitalHttpOptions } from '@kangqiao/his-http';
import type { HipDialect } from './dialect';
import type { SoapVersion } from './soap';
import type { HipTables } from './tables';

/** The ports' operations that run over this wire. */
export type HipOperation =
  | 'profile'
  | 'departments'
  | 'doctors'
  | 'find'
  | 'register'
  | 'sessions'
  | 'numbers'
  | 'book'
  | 'cancel'
  | 'findBooking'
  | 'bookings'
  | 'list'
  | 'laboratory'
  | 'imaging'
  | 'encounters'
  | 'diagnoses'
  | 'prescriptions'
  | 'documents'
  | 'document';

/** What is needed to reach one hospital over the `hip` wire. */
export interface HipOptions {
  /** Full http(s) address of the platform's HIPMessageServer. */
  address: string;
  /** Our device id, by which the platform knows us. */
  senderId: string;
  /** The platform's device id. Default `HIP`. */
  receiverId?: string;
  /** Default 1.1. */
  soapVersion?: SoapVersion;
  /** For a read, in milliseconds. Default 10000. */
  readDeadlineMs?: number;
  /** For a write, in milliseconds; after it the outcome is unknown. Default 20000. */
  writeDeadlineMs?: number;
  /** Deadlines of single operations in milliseconds, before the two above. */
  deadlinesMs?: Partial<Record<HipOperation, number>>;
  http?: HospitalHttpOptions;
  /** Tables of this hospital; each given one replaces the documented one as a whole. */
  tables?: Partial<HipTables>;
  /** What this site writes otherwise than most. */
  dialect?: Partial<HipDialect>;
  /** The time put on messages. Default: the system's. */
  clock?: () => Date;
  /** Told of every call as it ends. */
  onCall?: CallObserver;
}
