import { InMemoryHospital, type InMemorySeed } from '@kangqiao/his-adapter-in-memory';
import type { Appointment, AppointmentList, Hold } from '@kangqiao/contracts';
import { AppointmentSweep } from '../features/appointments/appointment-sweep';
import { toSessionId } from '../features/scheduling/session-id';
import { aFileOf, addActive, aResident, LI_HUA } from './residents';
import { TestApp, type TestAppOptions } from './test-app';
import { TestClock } from './test-clock';

/** The day after the one on which the clock of the tests stands. */
export const DAY = '2026-11-23';

/** People who want the same number. */
export const RIVALS = ['赵一', '钱二', '孙三', '周四', '吴五', '郑六'].map((name, index) => ({
  name,
  document: aResident('19800202', `10${index}`),
  phone: `1380000010${index}`,
}));

/** A session of the in-memory hospital, on the morning of DAY unless told. */
export const aSeededSession = (id: string, departmentId: string, times: string[], date = DAY) => ({
  id,
  departmentId,
  departmentName: '心血管内科',
  doctorId: 'DR1',
  doctorName: '周明',
  doctorTitle: '主任医师',
  date,
  period: 'morning' as const,
  state: 'open' as const,
  feeFen: 2500,
  place: '门诊楼 3 层 A 区 305 诊室',
  numbers: times.map((startTime, index) => ({
    id: `${id}-${index + 1}`,
    startTime,
    endTime: `${startTime.slice(0, 4)}9`,
    available: true,
  })),
});

export const aDepartment = (id: string) => ({
  id,
  parentId: null,
  name: '心血管内科',
  introduction: null,
  location: null,
});

const seedOf = (clock: TestClock): InMemorySeed => ({
  id: 'kq-first',
  name: '康桥市第一人民医院',
  clock: () => clock.now(),
  departments: [aDepartment('D1'), aDepartment('D2')],
  sessions: [aSeededSession('S1', 'D1', ['09:00', '09:10']), aSeededSession('S2', 'D2', ['10:00'])],
  patients: [aFileOf(LI_HUA), ...RIVALS.map((rival, index) => aFileOf(rival, `P00001${index}`))],
});

export const idOf = (session: 'S1' | 'S2') =>
  toSessionId({
    id: session,
    departmentId: session === 'S1' ? 'D1' : 'D2',
    doctorId: 'DR1',
    date: DAY,
    period: 'morning',
  });

type SessionName = 'S1' | 'S2';

/** One hospital with two sessions of three numbers, and one resident who books there. */
export class BookingDesk {
  #keys = 0;

  private constructor(
    readonly app: TestApp,
    readonly hospital: InMemoryHospital,
    readonly token: string,
    readonly personId: string,
  ) {}

  /** @param given what else the application is started with, such as more hospitals */
  static async open(
    seed: Partial<InMemorySeed> = {},
    { hospitals = [], ...given }: Pick<TestAppOptions, 'hospitals' | 'terminals'> = {},
  ): Promise<BookingDesk> {
    const clock = new TestClock();
    const hospital = new InMemoryHospital({ ...seedOf(clock), ...seed });
    const app = await TestApp.start({ ...given, hospitals: [hospital, ...hospitals], clock });
    const token = await app.signIn('li');
    return new BookingDesk(app, hospital, token, await addActive(app, token));
  }

  close(): Promise<void> {
    return this.app.stop();
  }

  get(path: string, token = this.token) {
    return this.app.call('GET', `/api/v1${path}`, { token });
  }

  release(id: string, token = this.token) {
    return this.app.call('DELETE', `/api/v1/holds/${id}`, { token });
  }

  /** Every call under a new idempotency key. */
  post(path: string, body: object, token = this.token) {
    const headers = { 'idempotency-key': `key-${(this.#keys += 1)}-of-this-test-run` };
    return this.app.call('POST', `/api/v1${path}`, { token, body, headers });
  }

  hold(numberId = 'S1-1', given: { session?: SessionName; by?: string; personId?: string } = {}) {
    const { session = 'S1', by, personId = this.personId } = given;
    return this.post('/holds', { personId, hospitalId: 'kq-first', sessionId: idOf(session), numberId }, by);
  }

  book(holdId: string, token = this.token) {
    return this.post('/appointments', { holdId }, token);
  }

  cancel(id: string, body: object = {}, token = this.token) {
    return this.post(`/appointments/${id}/cancel`, body, token);
  }

  /** A hold that must succeed. */
  async held(numberId = 'S1-1', session: SessionName = 'S1'): Promise<Hold> {
    const { status, body } = await this.hold(numberId, { session });
    if (status !== 201) throw new Error(`not held: ${status} ${String(body.code)}`);
    return body as unknown as Hold;
  }

  /** A booking that must succeed. */
  async booked(numberId = 'S1-1', session: SessionName = 'S1'): Promise<Appointment> {
    const { id } = await this.held(numberId, session);
    const { status, body } = await this.book(id);
    if (status !== 201) throw new Error(`not booked: ${status} ${String(body.code)}`);
    return body as unknown as Appointment;
  }

  async shown(id: string): Promise<Appointment> {
    return (await this.get(`/appointments/${id}`)).body as unknown as Appointment;
  }

  async listed(query = ''): Promise<AppointmentList> {
    return (await this.get(`/appointments${query}`)).body as unknown as AppointmentList;
  }

  sweep(): Promise<void> {
    return this.app.nest.get(AppointmentSweep).run();
  }
}
