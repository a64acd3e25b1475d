import type { Hold, HoldNumber } from '@kangqiao/contracts';
import { type Hospital, HospitalUnavailable, type Session, type VisitNumber } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { fromOpaque } from '../../hospitals/opaque-id';
import { PatientFiles } from '../../hospitals/patient-files';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { WaitingRooms } from '../admission/waiting-rooms';
import { isAhead } from '../scheduling/scheduling.policy';
import { SchedulingService } from '../scheduling/scheduling.service';
import { AppointmentAccess } from './appointment-access';
import type { AppointmentRow } from './appointment-row';
import {
  HoldExpired,
  HospitalSaidNo,
  NotAllowedInState,
  NumberBegun,
  NumberTaken,
  NumberUnknown,
  SessionFull,
} from './appointments.errors';
import { toHold } from './appointments.mapper';
import { holdExpiry, isGoneWhenHeld, isHoldOver, quotaVerdict } from './appointments.policy';
import { AppointmentStore } from './appointments.store';
import { BookingRules } from './booking-rules';
import { FollowUp } from './follow-up';
import { HospitalCalls } from './hospital-calls';
import { newHold } from './new-hold';
import { visitTitle } from './visit-title';

/** Keeping a number while the resident confirms. */
@Injectable()
export class HoldsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly holds: AppointmentAccess,
    private readonly hospitals: Hospitals,
    private readonly scheduling: SchedulingService,
    private readonly files: PatientFiles,
    private readonly rules: BookingRules,
    private readonly rooms: WaitingRooms,
    private readonly store: AppointmentStore,
    private readonly calls: HospitalCalls,
    private readonly followUp: FollowUp,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param instead the stopped appointment that it is to replace */
  async hold(resident: SignedInResident, request: HoldNumber, instead?: AppointmentRow): Promise<Hold> {
    const person = await this.access.require(resident, request.personId, 'book');
    const hospital = this.hospitals.of(request.hospitalId);
    const session = await this.scheduling.session(hospital, request.sessionId);
    Object.assign(resident.subject, {
      hospitalId: hospital.id,
      title: visitTitle({ ...session, visitDate: session.date }),
    });
    this.rules.requireOpen(hospital, session);
    // Whose visit the hospital stopped has waited before.
    if (!instead) {
      const turn = { personId: person.id, visitDate: session.date, pass: request.pass };
      await this.rooms.requireTurn(resident, hospital, turn);
    }
    await this.rules.requireGoodStanding(person.id, hospital);
    const numberId = fromOpaque(request.numberId);
    const mine = await this.#makeRoom(resident, person, hospital, session, numberId);
    if (mine) return this.#answer(mine, person);
    const number = await this.#free(hospital, session, numberId);
    const file = await this.files.forBooking(person, hospital);
    const row = newHold({
      id: this.ids.next(),
      now: this.clock.now(),
      accountId: resident.accountId,
      personId: person.id,
      fileId: file.id,
      hospital,
      session,
      number,
      replacesId: instead?.id,
    });
    await this.store.claim(row, this.rules.quota(hospital, session.departmentId), { instead });
    await this.#giveBackOthers(row);
    const held = await this.#holdAtHospital(row, hospital);
    this.rooms.took(hospital, session.date, person.id);
    return this.#answer(held, person);
  }

  /** Asks the hospital again where it has not confirmed yet. */
  async one(resident: SignedInResident, id: string): Promise<Hold> {
    const { row, person } = await this.holds.requireHold(resident, id);
    const isDue = row.state === 'holding' && row.dueAt !== null && row.dueAt <= this.clock.now();
    if (!isDue) return this.#answer(row, person);
    await this.followUp.lookAt(row);
    return this.#answer((await this.store.byId(row.id)) ?? row, person);
  }

  /** Gives the number back; giving it back twice is fine. */
  async release(resident: SignedInResident, id: string): Promise<void> {
    const { row } = await this.holds.requireHold(resident, id);
    switch (row.state) {
      case 'holding':
      case 'held':
        return this.followUp.letGo(row);
      case 'released':
      case 'expired':
        return;
      default:
        throw new NotAllowedInState('该号源已提交预约，如需退号请取消预约');
    }
  }

  /**
   * What this account holds already for this person in this department on this day: the same number is simply given
   * again; another one is given back where the quota has no room for both, for people change their minds.
   */
  async #makeRoom(
    resident: SignedInResident,
    person: PersonFor<'book'>,
    hospital: Hospital,
    session: Session,
    numberId: string | null,
  ): Promise<AppointmentRow | null> {
    const sameDay = await this.store.ofDay(person.id, hospital.id, session.date);
    const now = this.clock.now();
    const held = sameDay.filter(
      ({ state, accountId, departmentId }) =>
        (state === 'held' || state === 'holding') &&
        accountId === resident.accountId &&
        departmentId === session.departmentId,
    );
    const same = held.find((row) => row.sessionId === session.id && row.numberId === numberId);
    if (same && !isHoldOver(same.holdExpiresAt, now)) return same;
    if (quotaVerdict(sameDay, session.departmentId, hospital.rules) === 'allowed') return null;
    for (const row of held) await this.followUp.letGo(row);
    return null;
  }

  async #free(hospital: Hospital, session: Session, numberId: string | null): Promise<VisitNumber> {
    const numbers = await hospital.scheduling.numbers(session);
    const number = numbers.find(({ id }) => id === numberId);
    if (!number) throw new NumberUnknown();
    if (!isAhead(session.date, number.startTime, this.clock.now())) throw new NumberBegun();
    if (number.available) return number;
    if (numbers.every(({ available }) => !available)) throw new SessionFull();
    throw new NumberTaken();
  }

  /** What the person gave up that day and the hospital keeps a little longer would count against them there. */
  async #giveBackOthers({ personId, hospitalId, visitDate }: AppointmentRow): Promise<void> {
    for (const row of await this.store.ofDay(personId, hospitalId, visitDate))
      if ((row.state === 'released' || row.state === 'expired') && row.dueAt !== null) await this.followUp.lookAt(row);
  }

  async #holdAtHospital(row: AppointmentRow, hospital: Hospital): Promise<AppointmentRow> {
    const outcome = await this.calls.hold(row);
    switch (outcome.kind) {
      case 'held': {
        const holdExpiresAt = holdExpiry(row.createdAt, outcome.expiresAt, hospital.rules);
        return this.store.move(row, 'held', { holdExpiresAt, dueAt: holdExpiresAt });
      }
      case 'unsupported':
        return this.store.move(row, 'held', { dueAt: row.holdExpiresAt });
      case 'refused':
        await this.store.move(
          row,
          'released',
          { dueAt: null },
          isGoneWhenHeld(outcome.reason) ? { number: 'gone' } : {},
        );
        throw new HospitalSaidNo(outcome);
      case 'unavailable':
        await this.store.move(row, 'released', { dueAt: null });
        throw new HospitalUnavailable('hold');
      case 'unknown':
        await this.store.reschedule(row, this.clock.now());
        return row;
    }
  }

  #answer(row: AppointmentRow, person: PersonFor<'book'>): Hold {
    if (row.state === 'released' || row.state === 'expired') throw new HoldExpired();
    if (row.state !== 'held' && row.state !== 'holding') throw new NotAllowedInState('该号源已提交预约');
    if (isHoldOver(row.holdExpiresAt, this.clock.now())) throw new HoldExpired();
    return toHold(row, row.state, person);
  }
}
