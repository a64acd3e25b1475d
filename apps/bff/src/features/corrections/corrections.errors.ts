import { AppError } from '../../platform/errors/app-error';

/** There is no such correction of this hospital. */
export class CorrectionNotFound extends AppError {
  constructor() {
    super('CORRECTION_NOT_FOUND');
  }
}

/** Told to the hospital's own people. */
export class CorrectionDecided extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '该更正申请已有结论，不能更改' });
  }
}

/** The hospital takes none through this service; it says where to go. */
export class CorrectionNotHere extends AppError {
  constructor(hospitalName: string, phone: string | undefined) {
    const where = phone === undefined ? '病案室' : `病案室，电话 ${phone}`;
    super('NOT_ALLOWED_IN_STATE', { message: `${hospitalName}暂不在线受理更正，请联系该院${where}` });
  }
}
