import { AppError } from '../../platform/errors/app-error';
import type { AppealVerdict } from '../appointments/appointments.policy';

const REFUSALS: Record<Exclude<AppealVerdict, 'allowed'>, string> = {
  'not-missed': '只有被医院记为未就诊的预约可以申诉',
  'no-strikes': '该医院不限制未就诊人员预约，无需申诉',
  'not-here': '该医院暂不在线受理申诉，请联系医院门诊办公室',
  filed: '您已提交过申诉，请等待医院答复',
  'too-late': '已超过申诉期限，请联系医院门诊办公室',
};

export class AppealRefused extends AppError {
  constructor(verdict: Exclude<AppealVerdict, 'allowed'>) {
    super('NOT_ALLOWED_IN_STATE', { message: REFUSALS[verdict] });
  }
}

export class AppealNotFound extends AppError {
  constructor() {
    super('APPEAL_NOT_FOUND');
  }
}

/** Told to the hospital's own people. */
export class AppealDecided extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '该申诉已有结论，不能更改' });
  }
}
