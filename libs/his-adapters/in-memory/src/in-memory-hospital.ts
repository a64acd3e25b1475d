import { DOCUMENT_TYPES } from '@kangqiao/domain';
import type {
  Booking,
  BookingState,
  Capabilities,
  GeoPoint,
  Hospital,
  HospitalRules,
  Operation,
  StopNotice,
  VisitGuide,
} from '@kangqiao/his-port';
import { InMemoryDirectory } from './directory';
import { FaultPlan, type InMemoryFault } from './faults';
import { InMemoryPatients } from './patients';
import { InMemoryPushReceiver } from './push';
import { InMemoryCheckIn } from './check-in';
import { InMemoryQueue } from './queue';
import { InMemoryRecords } from './records';
import { InMemoryReports } from './reports';
import { InMemoryScheduling } from './scheduling';
import { DEFAULT_CAPABILITIES, DEFAULT_RULES, type InMemorySeed } from './seed';
import type { Stop } from './stops';

/** A whole hospital without a wire: keeps every rule of the ports, and fails on request. */
export class InMemoryHospital implements Hospital {
  readonly id: string;
  readonly name: string;
  readonly location?: GeoPoint;
  readonly visit?: VisitGuide;
  readonly imageViewer?: string;
  readonly recordOfficePhone?: string;
  readonly rules: HospitalRules;
  readonly capabilities: Capabilities;
  readonly directory: InMemoryDirectory;
  readonly patients: InMemoryPatients;
  readonly scheduling: InMemoryScheduling;
  readonly reports: InMemoryReports;
  readonly records: InMemoryRecords;
  readonly queue: InMemoryQueue;
  readonly checkIn: InMemoryCheckIn;
  readonly push = new InMemoryPushReceiver();
  private readonly clock: () => Date;
  private readonly faults = new FaultPlan();

  constructor(given: InMemorySeed = {}) {
    const seed = copyOf(given);
    this.id = seed.id ?? 'hospital-1';
    this.name = seed.name ?? '测试医院';
    this.location = seed.location;
    this.visit = seed.visit;
    this.imageViewer = seed.imageViewer;
    this.recordOfficePhone = seed.recordOfficePhone;
    this.rules = { ...DEFAULT_RULES, ...seed.rules };
    this.capabilities = { ...DEFAULT_CAPABILITIES, ...seed.capabilities };
    const profile = { name: this.name, level: null, address: '测试路 1 号', phone: null, introduction: null };
    this.clock = given.clock ?? (() => new Date());
    this.directory = new InMemoryDirectory(
      {
        profile: { ...profile, ...seed.profile },
        departments: seed.departments ?? [],
        doctors: seed.doctors ?? [],
      },
      this.faults,
    );
    this.patients = new InMemoryPatients(seed.patients ?? [], this.faults, seed.documentTypes ?? DOCUMENT_TYPES);
    this.scheduling = new InMemoryScheduling(
      seed.sessions ?? [],
      this.faults,
      this.clock,
      seed.holdMinutes ?? null,
      this.capabilities.hold,
    );
    this.reports = new InMemoryReports(seed.reports ?? [], seed.originals ?? {}, this.faults);
    this.records = new InMemoryRecords(seed.records ?? {}, this.faults);
    this.queue = new InMemoryQueue(this.faults);
    this.checkIn = new InMemoryCheckIn(this.faults, this);
  }

  /** Makes the next calls fail: one call of any operation, unless told otherwise. */
  next(fault: InMemoryFault, operation: Operation | '*' = '*', times = 1): void {
    this.faults.add(fault, operation, times);
  }

  /** Forgets all faults that wait. */
  heal(): void {
    this.faults.clear();
  }

  /** The hospital's own truth, for comparing. */
  bookings(): Booking[] {
    return this.scheduling.ledger.all();
  }

  /** What happens at the hospital: the patient arrives, is seen, or does not come. */
  move(clientRef: string, state: BookingState): void {
    this.scheduling.ledger.move(clientRef, state);
  }

  /** The hospital stops a session and every booking in it; a part of it, or only its doctor, as told. */
  stopSession(sessionId: string, part: Partial<Omit<Stop, 'sessionId' | 'date'>> = {}): StopNotice {
    return this.scheduling.ledger.stop({ sessionId, from: null, to: null, substitute: null, reason: null, ...part });
  }

  /** The patient comes and waits, `ahead` others before them. */
  arrive(clientRef: string, ahead = 0): void {
    this.move(clientRef, 'arrived');
    const booking = this.bookings().find((each) => each.clientRef === clientRef);
    if (!booking) return;
    this.queue.place(booking.visitNo, booking.patientNo, {
      queueNo: booking.queueNo ?? '1',
      calling: null,
      ahead,
      waitMinutes: ahead * 10,
      asOf: this.clock(),
    });
  }
}

/** Two hospitals built from one seed share nothing. */
function copyOf({ clock: _clock, ...data }: InMemorySeed): Omit<InMemorySeed, 'clock'> {
  return structuredClone(data);
}
