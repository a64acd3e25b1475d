import type { InMemorySeed } from '@kangqiao/his-adapter-in-memory';
import type { WaitlistRule } from '@kangqiao/his-port';
import type { Appointment, WaitlistEntry, WaitlistList } from '@kangqiao/contracts';
import { FreedNumberSweep, LineSweep, OfferSweep } from '../features/waitlist/waitlist-sweeps';
import { BookingDesk, idOf, RIVALS } from './booking-desk';
import { addActive } from './residents';

export const WAITLIST: WaitlistRule = {
  offers: [
    { days: 1, minutes: 30 },
    { days: 0, minutes: 10 },
  ],
  night: null,
  closesBeforeMinutes: 60,
  returns: { fromMinutes: 5, toMinutes: 20 },
};

export interface Rival {
  token: string;
  personId: string;
}

/** One hospital whose session `S2` has a single number, its holder, and others who want it. */
export class WaitlistDesk {
  private constructor(
    readonly desk: BookingDesk,
    readonly rivals: readonly Rival[],
  ) {}

  /** @param rivals how many others there are, each with an account of their own */
  static async open(rivals = 3, seed: Partial<InMemorySeed> = {}): Promise<WaitlistDesk> {
    const rules = { ...seed.rules, waitlist: WAITLIST };
    const desk = await BookingDesk.open({ ...seed, rules });
    const all: Rival[] = [];
    for (const person of RIVALS.slice(0, rivals)) {
      const token = await desk.app.signIn(person.name);
      all.push({ token, personId: await addActive(desk.app, token, person) });
    }
    return new WaitlistDesk(desk, all);
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  get clock() {
    return this.desk.app.clock;
  }

  rival(index: number): Rival {
    const rival = this.rivals[index];
    if (!rival) throw new RangeError('no such rival');
    return rival;
  }

  /** The holder books the only number of `S2`. */
  full(): Promise<Appointment> {
    return this.desk.booked('S2-1', 'S2');
  }

  join({ token, personId }: Rival, session: 'S1' | 'S2' = 'S2') {
    return this.desk.post('/waitlist', { personId, hospitalId: 'kq-first', sessionId: idOf(session) }, token);
  }

  /** A place in line that must be had. */
  async joined(rival: Rival, session: 'S1' | 'S2' = 'S2'): Promise<WaitlistEntry> {
    const { status, body } = await this.join(rival, session);
    if (status !== 201) throw new Error(`not in line: ${status} ${String(body.code)} ${String(body.message)}`);
    return body as unknown as WaitlistEntry;
  }

  async entry({ token }: Rival, id: string): Promise<WaitlistEntry> {
    return (await this.desk.get(`/waitlist/${id}`, token)).body as unknown as WaitlistEntry;
  }

  async list({ token }: Rival): Promise<WaitlistEntry[]> {
    return ((await this.desk.get('/waitlist', token)).body as unknown as WaitlistList).items;
  }

  leave({ token }: Rival, id: string) {
    return this.desk.app.call('DELETE', `/api/v1/waitlist/${id}`, { token });
  }

  /** What a passer-by is told who wants the number. */
  async passerBy({ token, personId }: Rival, numberId = 'S2-1', session: 'S1' | 'S2' = 'S2'): Promise<string> {
    const { status, body } = await this.desk.hold(numberId, { session, by: token, personId });
    return status === 201 ? 'held' : String(body.code);
  }

  /** All that is due is done, as the sweeps do it. */
  async settle(): Promise<void> {
    const { nest } = this.desk.app;
    await this.desk.sweep();
    for (const sweep of [LineSweep, FreedNumberSweep, OfferSweep]) await nest.get<LineSweep>(sweep).run();
    await this.desk.sweep();
  }

  /** Time goes by, a step at a time, and what becomes due is done. */
  async pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) {
      this.clock.pass({ minutes: 1 });
      await this.settle();
    }
  }
}
