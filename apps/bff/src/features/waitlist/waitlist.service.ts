import type { JoinWaitlist, WaitlistEntry, WaitlistList } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import type { Hospital, Session, WaitlistRule } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import type { CountedAppointment } from '../appointments/appointments.policy';
import { AppointmentStore } from '../appointments/appointments.store';
import { MovedMeanwhile } from '../appointments/appointments.errors';
import { BookingRules } from '../appointments/booking-rules';
import { FollowUp } from '../appointments/follow-up';
import { keptSession } from '../appointments/kept-session';
import { visitTitle } from '../appointments/visit-title';
import { isAhead } from '../scheduling/scheduling.policy';
import { SchedulingService } from '../scheduling/scheduling.service';
import { FreedNumbers } from './freed-numbers';
import { Leaving } from './leaving';
import { offersClose } from './offer.policy';
import { WaitlistAccess } from './waitlist-access';
import { NoWaitlist, NumbersLeft, TakingUnderWay, TooManyLines, WaitlistClosed } from './waitlist.errors';
import { mayLeave, toWaitlistEntry } from './waitlist.mapper';
import type { WaitlistColumns, WaitlistRow } from './waitlist-row';
import { ChangedMeanwhile, WaitlistStore } from './waitlist.store';

/** As many as a resident can read. */
const MOST_SHOWN = 50;

/** Getting in line, looking where one stands, leaving. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly people: PatientAccess,
    private readonly access: WaitlistAccess,
    private readonly hospitals: Hospitals,
    private readonly scheduling: SchedulingService,
    private readonly files: PatientFiles,
    private readonly rules: BookingRules,
    private readonly appointments: AppointmentStore,
    private readonly followUp: FollowUp,
    private readonly entries: WaitlistStore,
    private readonly freed: FreedNumbers,
    private readonly leaving: Leaving,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Getting in line twice is standing in it once. */
  async join(resident: SignedInResident, request: JoinWaitlist): Promise<WaitlistEntry> {
    const person = await this.people.require(resident, request.personId, 'book');
    const hospital = this.hospitals.of(request.hospitalId);
    const rule = hospital.rules.waitlist;
    const session = await this.scheduling.session(hospital, request.sessionId);
    const title = visitTitle({ ...session, visitDate: session.date });
    Object.assign(resident.subject, { hospitalId: hospital.id, title });
    if (!rule) throw new NoWaitlist();
    const line = { hospitalId: hospital.id, sessionId: session.id };
    const standing = await this.entries.standing(line, person.id);
    if (standing) return this.#answer(standing, person);
    this.rules.requireOpen(hospital, session);
    await this.rules.requireGoodStanding(person.id, hospital);
    await this.#requireFull(hospital, session, rule);
    const file = await this.files.forBooking(person, hospital);
    await this.#getInLine(this.#newRow(resident, person, file.id, hospital, session), hospital);
    await this.freed.hurry(hospital.id, session.id);
    const joined = await this.entries.standing(line, person.id);
    if (!joined) throw new Error('one who has just got in line is gone');
    return this.#answer(joined, person);
  }

  async list(resident: SignedInResident): Promise<WaitlistList> {
    const people = new Map(this.people.all(resident, 'view').map((person) => [person.id, person]));
    const today = localDateOf(this.clock.now());
    const personIds = [...people.keys()];
    const rows = personIds.length === 0 ? [] : await this.entries.ofPeople(personIds, today, MOST_SHOWN);
    const shown = rows.flatMap((row) => {
      const person = people.get(row.personId);
      return person && this.access.shows(resident, person, row) ? [{ row, person }] : [];
    });
    return {
      items: await Promise.all(shown.map(({ row, person }) => this.#answer(row, person))),
      withheld: [...people.values()].some(({ hidesSensitive }) => hidesSensitive),
    };
  }

  async one(resident: SignedInResident, id: string): Promise<WaitlistEntry> {
    const { row, person } = await this.access.require(resident, id, 'view');
    return this.#answer(row, person);
  }

  /** What was offered goes to the next; leaving twice is fine. */
  async leave(resident: SignedInResident, id: string): Promise<void> {
    const { row } = await this.access.require(resident, id, 'book');
    if (row.active !== 1) return;
    if (!mayLeave(row)) throw new TakingUnderWay();
    try {
      await this.leaving.leave(row);
    } catch (error) {
      throw error instanceof ChangedMeanwhile ? new MovedMeanwhile() : error;
    }
    const hold = row.holdId === null ? null : await this.appointments.byId(row.holdId);
    if (hold?.state === 'held' || hold?.state === 'holding') await this.followUp.letGo(hold);
  }

  /** @throws NumbersLeft while nobody waits and one can be had, WaitlistClosed when none will be offered any more */
  async #requireFull(hospital: Hospital, session: Session, rule: WaitlistRule): Promise<void> {
    const now = this.clock.now();
    const numbers = await this.scheduling.numbersOf(hospital, session);
    const { date } = session;
    if (numbers.some(({ available, startTime }) => available && isAhead(date, startTime, now))) throw new NumbersLeft();
    if (!numbers.some(({ startTime }) => now < offersClose({ date, startTime }, rule))) throw new WaitlistClosed();
  }

  async #getInLine(row: Omit<WaitlistColumns, 'place'>, hospital: Hospital): Promise<void> {
    const quota = this.rules.quota(hospital, row.departmentId);
    try {
      await this.entries.join(row, async (tx, ofAccount) => {
        const counted: CountedAppointment[] = await this.appointments.ofAccountDay(row, tx);
        quota(await this.appointments.ofDay(row.personId, row.hospitalId, row.visitDate, tx), counted);
        if (ofAccount >= hospital.rules.perAccountDay) throw new TooManyLines();
      });
    } catch (error) {
      // The same request twice at the same moment: one of them stands.
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }

  #newRow(
    { accountId }: SignedInResident,
    person: PersonFor<'book'>,
    fileId: string,
    hospital: Hospital,
    session: Session,
  ): Omit<WaitlistColumns, 'place'> {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      version: 1,
      state: 'waiting',
      active: 1,
      accountId,
      personId: person.id,
      ...keptSession(hospital, session),
      fileId,
      holdId: null,
      offerEndsAt: null,
      dueAt: null,
      reason: null,
      joinedAt: now,
      stateSince: now,
    };
  }

  async #answer(row: WaitlistRow, person: PersonFor<'view' | 'book'>): Promise<WaitlistEntry> {
    const standing = row.state === 'waiting' ? await this.entries.position(row) : null;
    const rule = this.freed.ruled(row.hospitalId)?.rule ?? null;
    return toWaitlistEntry(row, person, standing, rule, this.clock.now());
  }
}
