import type { ReportArrival } from '@kangqiao/contracts';
import type { CheckInRule, Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { distanceMetres, toPoint } from '../../hospitals/geography';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AppError } from '../../platform/errors/app-error';
import { AppointmentAccess } from '../appointments/appointment-access';
import type { AppointmentRow } from '../appointments/appointment-row';
import { NotAllowedInState } from '../appointments/appointments.errors';
import { AppointmentStore } from '../appointments/appointments.store';
import { FollowUp } from '../appointments/follow-up';
import { HospitalCalls } from '../appointments/hospital-calls';
import { type PhoneVerdict, phoneVerdict } from './guide.policy';

const WORDS: Record<Exclude<PhoneVerdict, 'may' | 'done'>, string> = {
  'not-booked': '这个预约现在不能报到',
  before: '还没到报到时间，请按页面上的时间再来',
  over: '报到时间已过，请到医院现场处理',
};

const REFUSALS: Record<'TOO_EARLY' | 'TOO_LATE' | 'NOT_BOOKED' | 'OTHER', string> = {
  TOO_EARLY: '医院还没有开始报到，请稍后再试',
  TOO_LATE: '医院已停止报到，请到现场处理',
  NOT_BOOKED: '医院没有找到可以报到的预约，请到现场处理',
  OTHER: '医院没有接受线上报到，请到现场办理',
};

const ON_THE_SPOT = '这家医院需要到现场报到';
const NOWHERE = '报到需要知道您是否已到医院，请允许使用位置，或到现场办理';
const TOO_FAR = '您离医院还比较远，请到院后再报到';
const UNCONFIRMED = '医院还没有确认您的报到，请稍后刷新查看，或到现场办理';

/** Reports a patient from the phone, where the hospital takes that over its wire. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly access: AppointmentAccess,
    private readonly store: AppointmentStore,
    private readonly calls: HospitalCalls,
    private readonly followUp: FollowUp,
    private readonly clock: Clock,
  ) {}

  /**
   * Reporting twice is fine.
   * @throws AppointmentNotFound, NotAllowedInState with what to do instead, HOSPITAL_UNAVAILABLE
   */
  async report(resident: SignedInResident, id: string, { near }: ReportArrival): Promise<void> {
    const { row } = await this.access.require(resident, id, 'book');
    const hospital = this.calls.connected(row);
    const rule = hospital?.visit?.checkIn;
    if (!hospital?.checkIn || !rule) throw new NotAllowedInState(ON_THE_SPOT);
    const verdict = phoneVerdict(row, rule, this.clock.now());
    if (verdict === 'done') return;
    if (verdict !== 'may') throw new NotAllowedInState(WORDS[verdict]);
    this.#requireNear(hospital, rule, near);
    const outcome = await this.calls.checkIn(row);
    switch (outcome.kind) {
      case 'checked-in':
        return this.#settle(row);
      case 'unsupported':
        throw new NotAllowedInState(ON_THE_SPOT);
      case 'refused':
        throw new NotAllowedInState(outcome.residentMessage ?? REFUSALS[outcome.reason]);
      case 'unknown':
        return this.#settle(row);
      case 'unavailable':
        throw new AppError('HOSPITAL_UNAVAILABLE');
    }
  }

  #requireNear({ location }: Hospital, { withinMetres }: CheckInRule, near: string | undefined): void {
    if (withinMetres === null || !location) return;
    const point = toPoint(near);
    if (!point) throw new NotAllowedInState(NOWHERE);
    if (distanceMetres(point, location) > withinMetres) throw new NotAllowedInState(TOO_FAR);
  }

  /** The hospital's own word on the booking is what counts, and what moves it here. */
  async #settle(row: AppointmentRow): Promise<void> {
    await this.followUp.lookAt(row);
    const after = await this.store.byId(row.id);
    if (after?.state === 'booked') throw new AppError('HOSPITAL_UNAVAILABLE', { message: UNCONFIRMED });
  }
}
