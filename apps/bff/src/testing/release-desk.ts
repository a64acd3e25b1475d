import type { Release, ReleaseTicket, ReleaseTickets } from '@kangqiao/contracts';
import type { WaitingRoomRule } from '@kangqiao/his-port';
import { AdmissionPump } from '../features/admission/admission-pump';
import { BookingDesk, idOf, RIVALS } from './booking-desk';
import { addActive } from './residents';
import type { TestApp } from './test-app';

export const RELEASE_ROOM: WaitingRoomRule = {
  opensBeforeMinutes: 20,
  lastsMinutes: 30,
  admitPerSecond: 1,
  passMinutes: 5,
  ticketsPerAccount: 3,
  ticketsPerDevice: 4,
};

/** The release of kq-first at ten, half an hour after the clock of the tests begins, of the next day's numbers. */
export const RELEASE = 'kq-first~2026-11-22';
export const RELEASE_RULES = { bookingDays: 2, releaseTime: '10:00', waitingRoom: RELEASE_ROOM };
export const GATHERING = '2026-11-22T09:50:00+08:00';
export const RELEASES_AT = '2026-11-22T10:00:00+08:00';

export interface Visitor {
  token: string;
  personId: string;
}

/** What residents do around a release, at one instance. */
export class ReleaseDesk {
  constructor(readonly app: TestApp) {
    // Nobody is let in but when a test says so.
    void app.nest.get(AdmissionPump).onApplicationShutdown();
  }

  async shown({ token }: Pick<Visitor, 'token'>): Promise<Release> {
    const { body } = await this.app.call('GET', `/api/v1/hospitals/kq-first/release`, { token });
    return body as unknown as Release;
  }

  /** Looks at the page, takes a second as people do, and waits. */
  async join(visitor: Visitor, { device = `device-of-${visitor.personId}`, seconds = 1, entry = '' } = {}) {
    const shown = entry || (await this.shown(visitor)).entry;
    this.app.clock.pass({ seconds });
    const { token, personId } = visitor;
    const body = { personId, entry: shown, device };
    return this.app.call('POST', `/api/v1/releases/${RELEASE}/tickets`, { token, body });
  }

  async joined(visitor: Visitor): Promise<ReleaseTickets> {
    const { status, body } = await this.join(visitor);
    if (status !== 201) throw new Error(`not joined: ${status} ${String(body.code)}`);
    return body as unknown as ReleaseTickets;
  }

  async mine({ token }: Pick<Visitor, 'token'>): Promise<ReleaseTickets> {
    const { body } = await this.app.call('GET', `/api/v1/releases/${RELEASE}/tickets`, { token });
    return body as unknown as ReleaseTickets;
  }

  async ticket(visitor: Visitor): Promise<ReleaseTicket> {
    const { items } = await this.mine(visitor);
    const ticket = items.find(({ personId }) => personId === visitor.personId);
    if (!ticket) throw new Error('nobody waits for this person');
    return ticket;
  }

  /** A turn of letting people in, the count of what is left included. */
  async pump(): Promise<void> {
    const pump = this.app.nest.get(AdmissionPump);
    await pump.run();
    await pump.counted();
  }
}

/** A release with the person of the desk, and so many others who want the same. */
export class OpenRelease {
  private constructor(
    readonly desk: BookingDesk,
    readonly room: ReleaseDesk,
    readonly rivals: readonly Visitor[],
  ) {}

  static async open(others = 0, rules: Partial<WaitingRoomRule> = {}): Promise<OpenRelease> {
    const desk = await BookingDesk.open({ rules: { ...RELEASE_RULES, waitingRoom: { ...RELEASE_ROOM, ...rules } } });
    const room = new ReleaseDesk(desk.app);
    const rivals: Visitor[] = [];
    for (const rival of RIVALS.slice(0, others)) {
      const token = await desk.app.signIn(rival.name);
      rivals.push({ token, personId: await addActive(desk.app, token, rival) });
    }
    return new OpenRelease(desk, room, rivals);
  }

  holdAs({ token, personId }: Visitor, numberId: string, pass?: string) {
    const body = { personId, hospitalId: 'kq-first', sessionId: idOf('S1'), numberId, pass };
    return this.desk.post('/holds', body, token);
  }
}

/** The status of an answer and its code. */
export const said = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body.code];
