import type { ErrorCode } from '@kangqiao/contracts';
import type { BookOutcome, CancelOutcome, HoldOutcome } from '@kangqiao/his-port';
import { AppError } from '../../platform/errors/app-error';
import type { QuotaVerdict } from './appointments.policy';

export class HoldNotFound extends AppError {
  constructor() {
    super('HOLD_NOT_FOUND');
  }
}

export class AppointmentNotFound extends AppError {
  constructor() {
    super('APPOINTMENT_NOT_FOUND');
  }
}

export class NumberTaken extends AppError {
  constructor() {
    super('NUMBER_TAKEN');
  }
}

/** It can no longer be taken, though nobody has. */
export class NumberBegun extends AppError {
  constructor() {
    super('NUMBER_TAKEN', { message: '该时段已经开始，请选择其他时段' });
  }
}

/** No number of that session, or of none at all. */
export class NumberUnknown extends AppError {
  constructor() {
    super('NUMBER_TAKEN', { message: '没有找到这个号，请返回重新选择时段' });
  }
}

export class SessionStopped extends AppError {
  constructor() {
    super('SESSION_STOPPED');
  }
}

export class SessionFull extends AppError {
  constructor() {
    super('SESSION_FULL');
  }
}

export class OutsideBookingWindow extends AppError {
  constructor(message?: string) {
    super('OUTSIDE_BOOKING_WINDOW', { message });
  }
}

const OUTSIDE: Record<'past' | 'too-far', string> = {
  past: '该出诊日期已过，请选择其他日期',
  'too-far': '该日期还没有开放预约，请选择较近的日期',
};

export class DayNotOpen extends AppError {
  constructor(verdict: keyof typeof OUTSIDE) {
    super('OUTSIDE_BOOKING_WINDOW', { message: OUTSIDE[verdict] });
  }
}

/** Before the day is released: when it will be. */
export class NotReleasedYet extends AppError {
  constructor(releaseTime: string) {
    super('OUTSIDE_BOOKING_WINDOW', { message: `该日号源将于今天 ${releaseTime} 开放预约，请届时再来` });
  }
}

/** One account has taken as many numbers of a day as one may. */
export class AccountQuotaReached extends AppError {
  constructor() {
    super('QUOTA_REACHED', {
      message: '您的账号当日在该院的预约次数已达上限，请先取消不需要的预约，或让家人用自己的账号预约',
    });
  }
}

/** @param until the last day on which nothing can be booked */
export class BlockedForNoShows extends AppError {
  constructor(until: string) {
    super('HOSPITAL_REFUSED', {
      message: `该就诊人多次预约后未就诊，${until} 及之前不能在该院预约。急需就诊请到医院窗口挂号，如有异议可在该次预约的详情中申诉，或联系医院`,
    });
  }
}

export class HoldExpired extends AppError {
  constructor() {
    super('HOLD_EXPIRED');
  }
}

export class HoldUnconfirmed extends AppError {
  constructor() {
    super('HOLD_UNCONFIRMED');
  }
}

export class CancelTooLate extends AppError {
  constructor(message?: string) {
    super('CANCEL_TOO_LATE', { message });
  }
}

export class NotAllowedInState extends AppError {
  constructor(message?: string) {
    super('NOT_ALLOWED_IN_STATE', { message });
  }
}

/** Somebody else moved it between our look and our move; nothing was changed. */
export class MovedMeanwhile extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '状态刚刚发生了变化，请刷新后查看' });
  }
}

export class MalformedCursor extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'cursor', message: '编号格式不正确' }] });
  }
}

const QUOTA: Record<Exclude<QuotaVerdict, 'allowed'>, { code: ErrorCode; message?: string }> = {
  'same-department-same-day': { code: 'ALREADY_BOOKED_SAME_DAY' },
  'day-quota': { code: 'QUOTA_REACHED', message: '该就诊人当日在该院的预约次数已达上限' },
};

export class QuotaRefused extends AppError {
  constructor(verdict: Exclude<QuotaVerdict, 'allowed'>) {
    super(QUOTA[verdict].code, { message: QUOTA[verdict].message });
  }
}

type Refusal<O> = Extract<O, { kind: 'refused' }>;
type Reason = (Refusal<HoldOutcome> | Refusal<BookOutcome> | Refusal<CancelOutcome>)['reason'];

/** What a hospital's refusal is called here, and how it reads without the hospital's own words. */
const REFUSALS: Record<Reason, { code: ErrorCode; message: string }> = {
  NUMBER_TAKEN: { code: 'NUMBER_TAKEN', message: '该号源已被预约，请选择其他时段' },
  SESSION_FULL: { code: 'SESSION_FULL', message: '该时段已约满，请选择其他出诊时间' },
  SESSION_STOPPED: { code: 'SESSION_STOPPED', message: '该医生已停诊，请选择其他出诊时间' },
  QUOTA_REACHED: { code: 'QUOTA_REACHED', message: '医院提示：该就诊人的预约次数已达上限' },
  HOLD_EXPIRED: { code: 'HOLD_EXPIRED', message: '号源保留时间已过，请重新选择' },
  PATIENT_REFUSED: { code: 'HOSPITAL_REFUSED', message: '医院未能核对就诊人信息，请携带证件到窗口办理' },
  TOO_LATE: { code: 'CANCEL_TOO_LATE', message: '已过医院允许取消的时间，请联系医院' },
  ALREADY_ARRIVED: { code: 'NOT_ALLOWED_IN_STATE', message: '您已在医院取号，请到窗口退号' },
  OTHER: { code: 'HOSPITAL_REFUSED', message: '医院未受理该请求，请咨询医院' },
};

const LONGEST_TEXT = 200;

/** Why the hospital refused, in its own words where it has words for residents. */
export const refusalText = (refusal: { reason: Reason; residentMessage: string | null }): string =>
  (refusal.residentMessage ?? REFUSALS[refusal.reason].message).slice(0, LONGEST_TEXT);

export class HospitalSaidNo extends AppError {
  constructor(refusal: { reason: Reason; residentMessage: string | null }) {
    super(REFUSALS[refusal.reason].code, { message: refusalText(refusal) });
  }
}
