import type { Hospital } from '@kangqiao/his-port';
import { HospitalNotFound } from './hospitals.errors';

/** A hospital with what belongs to its connection. */
export interface ConnectedHospital {
  hospital: Hospital;
  /** The key its terminals sign with; null = it has no terminals. */
  terminalKey: Buffer | null;
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

  /** The key that this hospital's terminals sign with; null for an unknown hospital or one without terminals. */
  terminalKey(id: string): Buffer | null {
    return this.#connected.get(id)?.terminalKey ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#connected.values()].map((one) => one.close()));
  }
}
