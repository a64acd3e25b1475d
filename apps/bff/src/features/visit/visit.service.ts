import type { LeaveHome, QueuePlace, VisitGuide, VisitQueue } from '@kangqiao/contracts';
import { instantOf, isoWithOffset, localDateOf, minutesBefore } from '@kangqiao/domain';
import type { CheckInRule, Hospital, QueuePosition } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AppointmentAccess } from '../appointments/appointment-access';
import type { AppointmentRow } from '../appointments/appointment-row';
import { HospitalCalls } from '../appointments/hospital-calls';
import { checkInSpan, checkInState, phoneVerdict, planFor, prepareFor } from './guide.policy';
import { askVerdict, leaveAt, turnAt, waitOf } from './queue.policy';

/** Of a hospital that has not said anything. */
const USUAL_MARGIN_MINUTES = 10;

const toPlace = ({ queueNo, calling, ahead, asOf }: QueuePosition): QueuePlace => ({
  queueNo,
  calling,
  ahead,
  asOf: isoWithOffset(asOf),
});

/** What a resident wants to know between the booking and the door of the consulting room. */
@Injectable()
export class VisitService {
  constructor(
    private readonly access: AppointmentAccess,
    private readonly calls: HospitalCalls,
    private readonly clock: Clock,
  ) {}

  /** @throws AppointmentNotFound */
  async guide(resident: SignedInResident, id: string): Promise<VisitGuide> {
    const { row } = await this.access.require(resident, id, 'view');
    const hospital = this.calls.connected(row);
    const visit = hospital?.visit;
    return {
      checkIn: hospital && visit?.checkIn ? this.#checkIn(row, hospital, visit.checkIn) : null,
      prepare: prepareFor(row.departmentName, visit?.prepare ?? []),
      plan: this.#plan(row, visit?.plans ?? []),
    };
  }

  /** @throws AppointmentNotFound, HospitalError */
  async queue(resident: SignedInResident, id: string, travelMinutes: number | null): Promise<VisitQueue> {
    const { row } = await this.access.require(resident, id, 'view');
    const hospital = this.calls.connected(row);
    const verdict = askVerdict(row, Boolean(hospital?.queue), localDateOf(this.clock.now()));
    const nowhere = { place: null, wait: null };
    if (verdict === 'over') return { state: 'over', ...nowhere, leave: null };
    const byAppointment = this.#leaveForAppointment(row, hospital, travelMinutes);
    if (verdict !== 'ask') return { state: verdict, ...nowhere, leave: byAppointment };
    const position = await this.calls.queuePosition(row);
    if (!position) return { state: 'not-in-queue', ...nowhere, leave: row.state === 'arrived' ? null : byAppointment };
    const wait = waitOf(position, row);
    const turn = wait && turnAt(position, wait);
    return {
      state: 'waiting',
      place: toPlace(position),
      wait,
      leave: turn && this.#leave(turn, 'queue', hospital, travelMinutes),
    };
  }

  #checkIn(row: AppointmentRow, hospital: Hospital, rule: CheckInRule): VisitGuide['checkIn'] {
    const { opensAt, closesAt } = checkInSpan(row, rule);
    const now = this.clock.now();
    return {
      state: checkInState(row, rule, now),
      opensAt: isoWithOffset(opensAt),
      closesAt: isoWithOffset(closesAt),
      where: rule.where,
      how: [...rule.how],
      phone: hospital.checkIn && {
        may: phoneVerdict(row, rule, now) === 'may',
        withinMetres: hospital.location ? rule.withinMetres : null,
      },
    };
  }

  #plan({ place }: AppointmentRow, plans: NonNullable<Hospital['visit']>['plans']): VisitGuide['plan'] {
    const plan = planFor(place, plans);
    return plan && { title: plan.title, picture: plan.picture };
  }

  #leaveForAppointment(row: AppointmentRow, hospital: Hospital | null, travelMinutes: number | null) {
    const arriveBy = minutesBefore(row.startTime, hospital?.rules.arriveBeforeMinutes ?? 0);
    return this.#leave(instantOf(row.visitDate, arriveBy), 'appointment', hospital, travelMinutes);
  }

  #leave(
    target: Date,
    basis: LeaveHome['basis'],
    hospital: Hospital | null,
    travelMinutes: number | null,
  ): LeaveHome | null {
    if (travelMinutes === null) return null;
    const marginMinutes = hospital?.visit?.marginMinutes ?? USUAL_MARGIN_MINUTES;
    const { at, isNow } = leaveAt(target, { travelMinutes, marginMinutes }, this.clock.now());
    return { at: isoWithOffset(at), isNow, basis, travelMinutes, marginMinutes };
  }
}
