import { AppError } from '../../platform/errors/app-error';
import { ERROR_TABLE } from '../../platform/errors/error-table';

export class WaitlistNotFound extends AppError {
  constructor() {
    super('WAITLIST_NOT_FOUND');
  }
}

/** The hospital has no waitlist. */
export class NoWaitlist extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '该院暂不提供候补' });
  }
}

/** Numbers are left: nobody has to wait. */
export class NumbersLeft extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '该时段还有号，可以直接预约' });
  }
}

/** It begins so soon that nothing is offered any more. */
export class WaitlistClosed extends AppError {
  constructor() {
    super('OUTSIDE_BOOKING_WINDOW', { message: '离就诊时间太近，已停止候补' });
  }
}

/** One account waits for as many numbers of a day as one may. */
export class TooManyLines extends AppError {
  constructor() {
    super('QUOTA_REACHED', { message: '您的账号当日在该院的候补次数已达上限，请先退出不需要的候补' });
  }
}

/** What is offered is being booked at this moment. */
export class TakingUnderWay extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '正在向医院确认您的预约，请稍候查看结果' });
  }
}

/** What a resident reads of a refusal. */
export const wordsOf = ({ code, options }: AppError): string => options.message ?? ERROR_TABLE[code].message;
