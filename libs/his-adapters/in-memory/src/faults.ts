import {
  HospitalFault,
  HospitalRefused,
  HospitalUnavailable,
  type Operation,
  type WriteFailure,
} from '@kangqiao/his-port';

/** How the fake can misbehave. It never waits: what would time out answers at once as if it had. */
export type InMemoryFault =
  /** The connection is refused: reads throw, writes surely did not happen. */
  | 'unavailable'
  /** Silence before acting: reads throw, writes are unknown. */
  | 'hang'
  /** The hospital acts, then goes silent: reads throw, writes are unknown. */
  | 'act-then-hang'
  /** A well-formed refusal without a reason we know. */
  | 'refused'
  /** A reply that cannot be read: reads throw, writes are unknown. */
  | 'malformed'
  /** More than is read. */
  | 'huge'
  | 'wrong-patient'
  | 'duplicate-ids'
  | 'unknown-code'
  /** An empty body, which is no reply at all: reads throw, writes are unknown. */
  | 'empty';

interface Planned {
  fault: InMemoryFault;
  operation: Operation | '*';
  times: number;
}

/** The faults that wait for a call. */
export class FaultPlan {
  private planned: Planned[] = [];

  add(fault: InMemoryFault, operation: Operation | '*', times: number): void {
    this.planned.push({ fault, operation, times });
  }

  clear(): void {
    this.planned = [];
  }

  /** Takes one use of the oldest fault that fits. */
  take(operation: Operation): InMemoryFault | undefined {
    const found = this.planned.find((p) => p.operation === '*' || p.operation === operation);
    if (!found) return undefined;
    found.times -= 1;
    if (found.times <= 0) this.planned = this.planned.filter((p) => p !== found);
    return found.fault;
  }

  /** One read: `answer`, unless a fault is due. */
  async read<T>(operation: Operation, answer: () => T): Promise<T> {
    const fault = this.take(operation);
    switch (fault) {
      case undefined:
        return structuredClone(answer());
      case 'unavailable':
      case 'hang':
      case 'act-then-hang':
        throw new HospitalUnavailable(`${operation}: no answer`);
      case 'refused':
        throw new HospitalRefused('99');
      case 'malformed':
      case 'empty':
        throw new HospitalFault('MALFORMED', operation);
      case 'huge':
        throw new HospitalFault('TOO_LARGE', operation);
      case 'wrong-patient':
        throw new HospitalFault('WRONG_PATIENT', operation);
      case 'duplicate-ids':
        throw new HospitalFault('DUPLICATE_ID', operation);
      case 'unknown-code':
        throw new HospitalFault('UNKNOWN_VALUE', operation);
    }
  }

  /** One write: `act`, unless a fault is due before or after it. */
  async write<T>(operation: Operation, act: () => T, refused: T): Promise<T | WriteFailure> {
    const fault = this.take(operation);
    switch (fault) {
      case undefined:
        return structuredClone(act());
      case 'unavailable':
        return { kind: 'unavailable' };
      case 'refused':
        return refused;
      case 'hang':
        return { kind: 'unknown' };
      case 'act-then-hang':
      case 'malformed':
      case 'empty':
      case 'huge':
      case 'wrong-patient':
      case 'duplicate-ids':
      case 'unknown-code':
        act();
        return { kind: 'unknown' };
    }
  }
}
