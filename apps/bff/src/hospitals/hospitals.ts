import type { Hospital } from '@kangqiao/his-port';
import { HospitalNotFound } from './hospitals.errors';
import type { TerminalAccess } from './terminal-keys';

/** A hospital with what belongs to its connection. */
export interface ConnectedHospital {
  hospital: Hospital;
  /** What its terminals sign with and are told; null = it has no terminals. */
  terminals: TerminalAccess | null;
  /** Ends its connections. */
  close(): Promise<void>;
}

/** The hospitals that are connected, in the order of the hospitals file. */
export class Hospitals {
  readonly #connected: ReadonlyMap<string, ConnectedHospital>;

  constructor(connected: readonly ConnectedHospital[]) {
    this.#connected = new Map(connected.map((one) => [one.hospital.id, one]));
  }

  all(): Hospital[] {
    return [...this.#connected.values()].map(({ hospital }) => hospital);
  }

  /** @throws HospitalNotFound */
  of(id: string): Hospital {
    const found = this.#connected.get(id);
    if (!found) throw new HospitalNotFound();
    return found.hospital;
  }

  /** What this hospital's terminals sign with and are told; null for an unknown hospital or one without terminals. */
  terminals(id: string): TerminalAccess | null {
    return this.#connected.get(id)?.terminals ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#connected.values()].map((one) => one.close()));
  }
}
