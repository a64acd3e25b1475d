/** Everything that a hospital's wires do, by the names the control interface uses. */
export const OPERATIONS = [
  'profile',
  'departments',
  'doctors',
  'find',
  'register',
  'sessions',
  'numbers',
  'hold',
  'release',
  'book',
  'cancel',
  'checkIn',
  'findBooking',
  'bookings',
  'stopNotices',
  'position',
  'list',
  'laboratory',
  'imaging',
  'microbiology',
  'original',
  'encounters',
  'diagnoses',
  'prescriptions',
  'allergies',
  'immunizations',
  'measurements',
  'documents',
  'bloodGroups',
  'document',
] as const;

/** The same for card authorities. */
export const CARD_OPERATIONS = ['apply', 'codes', 'verify', 'revoke', 'reportUse', 'bindPatient'] as const;
export type Operation = (typeof OPERATIONS)[number] | (typeof CARD_OPERATIONS)[number];

/** What can go wrong, see the sandbox's README. */
export const FAULT_KINDS = [
  'delay',
  'hang',
  'act-then-hang',
  'http-500',
  'reset',
  'error-in-200',
  'malformed',
  'truncated',
  'wrong-encoding',
  'wrong-patient',
  'duplicate-ids',
  'unknown-code',
  'empty',
  'huge',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  operation: Operation | '*';
  kind: FaultKind;
  /** How many calls are still to fail; null = until cleared. */
  times: number | null;
  delayMs: number;
}

/** Which of the next calls fail, and how. */
export class FaultBook {
  private faults: Fault[] = [];

  list(): readonly Fault[] {
    return this.faults;
  }

  /** Limited faults come in the order given and before unlimited ones; a new unlimited one replaces the old. */
  add(fault: Fault): void {
    const kept = this.faults.filter(
      (known) => known.times !== null || fault.times !== null || known.operation !== fault.operation,
    );
    this.faults = [...kept, { ...fault }].sort((a, b) => Number(a.times === null) - Number(b.times === null));
  }

  /** Without an operation, all of them. */
  clear(operation?: Fault['operation']): void {
    this.faults = operation === undefined ? [] : this.faults.filter((fault) => fault.operation !== operation);
  }

  /** The fault that this call meets, whatever it serves, used up by one; null lets the call through. */
  take(...operations: readonly (Operation | null)[]): Fault | null {
    const fault = this.faults.find(({ operation }) => operation === '*' || operations.includes(operation));
    if (!fault) return null;
    if (fault.times !== null) {
      fault.times -= 1;
      this.faults = this.faults.filter((known) => known.times !== 0);
    }
    return { ...fault };
  }
}
