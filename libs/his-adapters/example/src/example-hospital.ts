import { isSameName } from '@kangqiao/domain';
import { type Fields, fields, JsonService, type JsonServiceOptions, list } from '@kangqiao/his-http';
import { DirectoryPort, HospitalRefused, PatientPort, SchedulingPort } from '@kangqiao/his-port';
import type { BookCommand, BookOutcome, CancelOutcome, SessionQuery, SessionRef } from '@kangqiao/his-port';
import { toBooking, toDepartment, toDoctor, toFile, toNumber, toProfile, toSession } from './readers';

const notSupported = (): Promise<never> => Promise.reject(new HospitalRefused('NOT_SUPPORTED'));
const idOf = ({ id }: { id: string }): string => id;
const refOf = ({ clientRef }: { clientRef: string }): string => clientRef;

class ExampleDirectory extends DirectoryPort {
  constructor(private readonly client: JsonService) {
    super();
  }
  profile() {
    return this.client.read('profile', {}, toProfile);
  }
  departments() {
    return this.client.read('departments', {}, (data) => list(data, toDepartment, idOf));
  }
  doctors(department?: string) {
    return this.client.read('doctors', { department }, (data) => list(data, toDoctor, idOf));
  }
}

class ExamplePatients extends PatientPort {
  constructor(private readonly client: JsonService) {
    super();
  }
  async find(document: { type: string; number: string }, name: string) {
    const files = await this.client.read('find', document, (data) => list(data, toFile, ({ patientNo }) => patientNo));
    return files.filter((file) => isSameName(file.name, name));
  }
  register = notSupported;
}

const REFUSALS: Record<string, (BookOutcome & { kind: 'refused' })['reason']> = {
  TAKEN: 'NUMBER_TAKEN',
  STOPPED: 'SESSION_STOPPED',
};
type CancelCommand = Parameters<SchedulingPort['cancel']>[0];

class ExampleScheduling extends SchedulingPort {
  constructor(private readonly client: JsonService) {
    super();
  }
  sessions(query: SessionQuery) {
    return this.client.read('sessions', query, (data) => list(data, toSession, idOf));
  }
  numbers({ id }: SessionRef) {
    return this.client.read('numbers', { id }, (data) => list(data, (item) => toNumber(id, item), idOf));
  }
  book({ clientRef, session, number, patientNo }: BookCommand) {
    return this.client.write<BookOutcome>(
      'book',
      { ref: clientRef, session: session.id, number: number.id, patient: patientNo },
      (data) => ({ kind: 'booked', booking: toBooking(fields(data, 'booking'), { clientRef, patientNo }) }),
      (code) => ({ kind: 'refused', reason: REFUSALS[code] ?? 'OTHER', residentMessage: null }),
    );
  }
  cancel({ clientRef, visitNo, patientNo }: CancelCommand) {
    return this.client.write<CancelOutcome>(
      'cancel',
      { ref: clientRef, visit: visitNo, patient: patientNo },
      () => ({ kind: 'cancelled' }),
      (code) => ({ kind: 'refused', reason: code === 'ARRIVED' ? 'ALREADY_ARRIVED' : 'OTHER', residentMessage: null }),
    );
  }
  async findBooking(clientRef: string) {
    const toOurs = (item: Fields) => toBooking(item, { clientRef });
    const found = await this.client.read('findBooking', { ref: clientRef }, (data) => list(data, toOurs, refOf));
    return found[0] ?? null;
  }
  // Not on this wire, and the capabilities say so: our own claim keeps a number until it is booked.
  hold = async () => ({ kind: 'unsupported' as const });
  release = async () => ({ kind: 'released' as const });
  bookings = notSupported;
  stopNotices = notSupported;
}

/** A whole adapter, for reading: docs/connecting-a-hospital.md walks through it. Reports and records are not on this wire. */
export function createExampleHospitalPorts(options: JsonServiceOptions) {
  const client = new JsonService(options);
  return {
    directory: new ExampleDirectory(client),
    patients: new ExamplePatients(client),
    scheduling: new ExampleScheduling(client),
    close: () => client.close(),
  };
}
