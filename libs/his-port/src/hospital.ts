import type { CheckInPort } from './check-in.port';
import type { DirectoryPort } from './directory.port';
import type { PatientPort } from './patient.port';
import type { PushReceiver } from './push.port';
import type { QueuePort } from './queue.port';
import type { RecordPort } from './record.port';
import type { ReportKind, ReportPort } from './report.port';
import type { SchedulingPort } from './scheduling.port';
import type { VisitGuide } from './visit-guide';

/** Sections of the clinical record that a hospital can give. */
export const RECORD_SECTIONS = [
  'encounters',
  'diagnoses',
  'prescriptions',
  'allergies',
  'immunizations',
  'measurements',
  'documents',
  'bloodGroups',
] as const;
export type RecordSection = (typeof RECORD_SECTIONS)[number];

/**
 * What this hospital can do. A capability that is absent is "not supported", never an outage: its operation is not called,
 * and the conformance suite says "not supported" instead of failing.
 */
export interface Capabilities {
  /** Opens files for people it does not know yet. */
  registerPatient: boolean;
  /** Keeps a number for us before it is booked; without it only our own claim does. */
  hold: boolean;
  /** Answers what became of a `clientRef`; without it an unknown write waits for reconciliation. */
  findBooking: boolean;
  /** Lists its bookings of a day for reconciliation. */
  bookings: boolean;
  /** How stop notices reach us. */
  stopNotices: readonly ('push' | 'poll')[];
  queue: boolean;
  /** Takes it over its wire that a patient reports for a visit. */
  checkIn: boolean;
  /** Empty = no reports over any wire of this hospital. */
  reportKinds: readonly ReportKind[];
  /** Gives out its own PDF of reports that have one. */
  reportOriginals: boolean;
  /** Empty = no record over any wire of this hospital. */
  recordSections: readonly RecordSection[];
}

/** The hospital's rules as data. */
export interface HospitalRules {
  /** Days ahead that can be booked, today included. */
  bookingDays: number;
  /** How long a number is held, in minutes. */
  holdMinutes: number;
  /** How long before the number's start a resident may still cancel, in minutes. */
  cancelBeforeMinutes: number;
  /** How long before the number's start to arrive, in minutes. */
  arriveBeforeMinutes: number;
  /** Active appointments a person may have on one day in one department. */
  perPersonDayDepartment: number;
  /** Active appointments a person may have on one day in this hospital. */
  perPersonDay: number;
  /** Active appointments that one account may have for others and itself, of one visit day in this hospital. */
  perAccountDay: number;
  /** When the last day of those that can be booked is released, `HH:mm`, hospital's local time; null = at midnight. */
  releaseTime: string | null;
  /** Who waits for that release, and how they are let in; null = nobody waits. Without `releaseTime` it is not used. */
  waitingRoom: WaitingRoomRule | null;
  /** Who does not come too often may not book for a while; null = nobody is kept from booking. */
  noShow: NoShowRule | null;
  /** What becomes of a number of a full session that is free again; null = it is whose who comes first, at once. */
  waitlist: WaitlistRule | null;
}

/** How long a number is offered while the visit is at least so many calendar days away. */
export interface OfferStep {
  days: number;
  minutes: number;
}

/** 候补: freed numbers go to who waits, in order; where nobody waits they return when nobody can watch for them. */
export interface WaitlistRule {
  /** In any order; the one with the most days that are reached counts. One of them has 0 days. */
  offers: readonly OfferStep[];
  /**
   * `from`–`to`, local times across midnight: the time of an offer stands still then, as long as the visit is at least
   * `days` calendar days away; null = it never does.
   */
  night: { from: string; to: string; days: number } | null;
  /** So many minutes before it starts a number is no longer offered, and a line is over before its last number. */
  closesBeforeMinutes: number;
  /** Where nobody waits, a freed number returns at a random moment so many minutes later. */
  returns: { fromMinutes: number; toMinutes: number };
}

/** The waiting room before and during a release. */
export interface WaitingRoomRule {
  /** Minutes before the release; whoever has come by then is ordered by draw. */
  opensBeforeMinutes: number;
  /** Minutes after the release until nobody has to wait any more, at the latest. */
  lastsMinutes: number;
  /** People who are let in in a second, over all instances: what the hospital can take. */
  admitPerSecond: number;
  /** Minutes that somebody has to choose a number once they are let in. */
  passMinutes: number;
  /** People whom one account may wait for. */
  ticketsPerAccount: number;
  /** People who may be waited for on one phone, whoever is signed in there. */
  ticketsPerDevice: number;
}

/** After so many missed visits within so many days, no booking for so many days after the last of them. */
export interface NoShowRule {
  strikes: number;
  withinDays: number;
  blockDays: number;
  /** For so many days after a missed visit the hospital hears an appeal through us; 0 = it hears none here. */
  appealDays: number;
}

/** A place on the map, in degrees after GCJ-02 (火星坐标), the datum of maps and phones in mainland China. */
export interface GeoPoint {
  latitude: number;
  longitude: number;
}

/** A connected hospital: its ports, whatever wires they run over. */
export interface Hospital {
  id: string;
  name: string;
  /** Its main entrance; absent where nobody has said. */
  location?: GeoPoint;
  /** How a visit goes there; absent where nobody has said. */
  visit?: VisitGuide;
  /** Its own viewer of medical images: an https address with `{reportId}` in it; absent where it has none. */
  imageViewer?: string;
  /** The telephone of its record office (病案室); undefined = not known. */
  recordOfficePhone?: string;
  rules: HospitalRules;
  capabilities: Capabilities;
  directory: DirectoryPort;
  patients: PatientPort;
  scheduling: SchedulingPort;
  reports: ReportPort;
  records: RecordPort;
  /** Null without the capability `queue`. */
  queue: QueuePort | null;
  /** Null without the capability `checkIn`: patients report at the hospital. */
  checkIn: CheckInPort | null;
  /** Null where no wire of this hospital calls in. */
  push: PushReceiver | null;
}
