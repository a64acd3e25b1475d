import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import type { AlternativeList, Appointment, AppointmentTimeline } from '@kangqiao/contracts';
import type { StopNotice } from '@kangqiao/his-port';
import { Database } from '../database/database';
import { aSeededSession, BookingDesk, DAY } from './booking-desk';
import { aFileOf, LI_HUA } from './residents';

/** The days after DAY. */
export const NEXT_DAY = '2026-11-24';
export const THIRD_DAY = '2026-11-25';

/** The hospital stops session S1. */
export const aStopNotice = (changes: Partial<StopNotice> = {}): StopNotice => ({
  id: 'STOP-1',
  kind: 'stopped',
  sessionId: 'S1',
  date: DAY,
  from: null,
  to: null,
  substitute: null,
  reason: '医生临时有抢救任务',
  issuedAt: new Date('2026-11-22T02:30:00Z'),
  ...changes,
});

const withDoctor = (session: ReturnType<typeof aSeededSession>, doctorId: string, doctorName: string) => ({
  ...session,
  doctorId,
  doctorName,
});

/** The same doctor the next day, a colleague on the day itself. */
const SESSIONS = [
  aSeededSession('S1', 'D1', ['09:00', '09:10']),
  aSeededSession('S2', 'D2', ['10:00']),
  aSeededSession('S3', 'D1', ['08:50', '09:20'], NEXT_DAY),
  withDoctor(aSeededSession('S4', 'D1', ['09:30']), 'DR2', '吴敏'),
];

const elsewhere = () =>
  new InMemoryHospital({
    id: 'kq-county',
    name: '临溪县人民医院',
    clock: () => new Date('2026-11-22T01:30:00Z'),
    departments: [{ id: 'X1', parentId: null, name: '心内科', introduction: null, location: null }],
    sessions: [withDoctor(aSeededSession('E1', 'X1', ['09:00'], THIRD_DAY), 'DR9', '孙平')],
    patients: [aFileOf(LI_HUA)],
  });

/** Visits that the hospital calls off, and what is offered in their place there and at another one. */
export class StopDesk {
  private constructor(
    readonly booking: BookingDesk,
    readonly other: InMemoryHospital,
  ) {}

  static async open(): Promise<StopDesk> {
    const other = elsewhere();
    return new StopDesk(await BookingDesk.open({ sessions: SESSIONS }, { hospitals: [other] }), other);
  }

  close(): Promise<void> {
    return this.booking.close();
  }

  push(changes: Partial<StopNotice> = {}) {
    return this.booking.app.call('POST', '/hospital-push/kq-first', {
      body: JSON.stringify([{ kind: 'stop-notice', notice: aStopNotice(changes) }]),
      headers: { 'content-type': 'text/xml' },
    });
  }

  /** Somebody else sees the patients of S1. */
  substitute(name: string, minute = 30) {
    return this.push({ kind: 'substituted', substitute: name, issuedAt: new Date(`2026-11-22T02:${minute}:00Z`) });
  }

  /** A visit of S1 that was booked and then stopped. */
  async stopped(): Promise<Appointment> {
    const booked = await this.booking.booked();
    this.booking.hospital.stopSession('S1');
    await this.push();
    return booked;
  }

  /** The notifications of stopped and changed visits; urgent ones end with "!". */
  async told(): Promise<string[]> {
    const rows = await this.booking.app.nest
      .get(Database)
      .rows<{ kind: string; urgent: number }>('SELECT kind, urgent FROM notification WHERE kind IN (?, ?)', [
        'visit-stopped',
        'visit-changed',
      ]);
    return rows.map(({ kind, urgent }) => `${kind}${urgent ? '!' : ''}`);
  }

  async stepsOf(id: string): Promise<AppointmentTimeline['items']> {
    return ((await this.booking.get(`/appointments/${id}/timeline`)).body as unknown as AppointmentTimeline).items;
  }

  async kindsOf(id: string): Promise<string[]> {
    return (await this.stepsOf(id)).map(({ kind }) => kind);
  }

  async offered(id: string): Promise<AlternativeList> {
    return (await this.booking.get(`/appointments/${id}/alternatives`)).body as unknown as AlternativeList;
  }

  rebook(id: string, offer: AlternativeList['items'][number] | undefined) {
    return this.booking.post(`/appointments/${id}/rebook`, {
      hospitalId: offer?.hospitalId,
      sessionId: offer?.session.id,
      numberId: offer?.number.id,
    });
  }

  /** The visit that takes the place of a stopped one. */
  async rebooked(id: string, kind: string): Promise<Appointment> {
    const { items } = await this.offered(id);
    const offer = items.find((one) => one.kind === kind);
    const { status, body } = await this.rebook(id, offer);
    if (status !== 201) throw new Error(`not rebooked: ${status} ${String(body.code)}`);
    return body as unknown as Appointment;
  }
}
