import type { RecordRequest, RecordRequestList, RequestedRecord } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryItem, aLaboratoryReport } from '@kangqiao/testing';
import { Database } from '../database/database';
import type { AppointmentRow } from '../features/appointments/appointment-row';
import { addBookedVisit } from './booked-visits';
import { aChart } from './charts';
import { addActive, aFileOf, LI_HUA } from './residents';
import { TestApp } from './test-app';
import { TestTerminal } from './test-terminal';

const ASK = '/terminal/v1/record-requests';
const ASKING = {
  visitNo: 'V1',
  terminalCode: 'room-3',
  department: '心血管内科',
  doctorName: '周明',
  scope: 'summary',
};

/** A resident who has a visit today, the doctor's terminal that asks for the record, and another hospital's. */
export class RecordRequestDesk {
  private constructor(
    readonly app: TestApp,
    readonly token: string,
    readonly personId: string,
    readonly terminal: TestTerminal,
    readonly elsewhere: TestTerminal,
  ) {}

  static async open(): Promise<RecordRequestDesk> {
    const terminal = new TestTerminal('first');
    const elsewhere = new TestTerminal('second', 'key-2');
    const first = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      records: { A1: aChart() },
      reports: [aLaboratoryReport({ patientNo: 'A1', items: [aLaboratoryItem({ value: '5.10' })] })],
    });
    const app = await TestApp.start({
      hospitals: [first, new InMemoryHospital({ id: 'second', name: '第二医院' })],
      terminals: { first: terminal.access(), second: elsewhere.access() },
    });
    const token = await app.signIn('li');
    const desk = new RecordRequestDesk(app, token, await addActive(app, token), terminal, elsewhere);
    await desk.bookVisit();
    return desk;
  }

  close(): Promise<void> {
    return this.app.stop();
  }

  bookVisit(change: Partial<AppointmentRow> = {}): Promise<void> {
    const visit = { id: 'V'.repeat(22), personId: this.personId, hospitalId: 'first' };
    return addBookedVisit(this.app, { ...visit, ...change });
  }

  /** What became of the visit. */
  async leaveVisit(state: string): Promise<void> {
    await this.app.nest.get(Database).change('UPDATE appointment SET state = ? WHERE visit_no = ?', [state, 'V1']);
  }

  ask(more: object = {}, by = this.terminal) {
    return by.post(this.app, ASK, { ...ASKING, ...more });
  }

  /** @returns the id of the request */
  async asked(more: object = {}): Promise<string> {
    return String((await this.ask(more)).body.requestId);
  }

  /** By a terminal: what it is answered, as it came. */
  reading(id: string, by = this.terminal, signed: object = {}) {
    return by.post(this.app, `${ASK}/${id}/read`, { terminalCode: 'room-3' }, signed);
  }

  async read(id: string): Promise<RequestedRecord> {
    return (await this.reading(id)).body as unknown as RequestedRecord;
  }

  at(path = '', personId = this.personId): string {
    return `/api/v1/people/${personId}/record-requests${path}`;
  }

  decide(id: string, body: object, token = this.token) {
    return this.app.call('POST', this.at(`/${id}/answer`), { token, body });
  }

  allow(id: string, more: object = {}) {
    return this.decide(id, { answer: 'allow', ...more });
  }

  end(id: string, token = this.token) {
    return this.app.call('POST', this.at(`/${id}/end`), { token, body: {} });
  }

  async list(): Promise<RecordRequest[]> {
    return ((await this.app.call('GET', this.at(), { token: this.token })).body as unknown as RecordRequestList).items;
  }

  /** The person's access log, as text. */
  async log(): Promise<string> {
    const { token } = this;
    return JSON.stringify((await this.app.call('GET', `/api/v1/people/${this.personId}/access-log`, { token })).body);
  }
}
