import { AppError } from '../platform/errors/app-error';

export class HospitalNotFound extends AppError {
  constructor() {
    super('HOSPITAL_NOT_FOUND');
  }
}

export class DepartmentNotFound extends AppError {
  constructor() {
    super('DEPARTMENT_NOT_FOUND');
  }
}

export class DoctorNotFound extends AppError {
  constructor() {
    super('DOCTOR_NOT_FOUND');
  }
}

/** Booking needs one file to book under; which of several is right only the hospital can say. */
export class HospitalFileAmbiguous extends AppError {
  constructor() {
    super('HOSPITAL_FILE_AMBIGUOUS', { message: '您在该院有多份档案，请到窗口合并后再预约' });
  }
}

/** The hospital knows no such person and opens no files for us. */
export class NoHospitalFile extends AppError {
  constructor() {
    super('HOSPITAL_REFUSED', { message: '您在该院还没有档案，请先携带证件到院建档' });
  }
}

export class RegistrationRefused extends AppError {
  constructor(residentMessage: string | null) {
    super('HOSPITAL_REFUSED', { message: residentMessage ?? '医院未能为您建档，请携带证件到院办理' });
  }
}

/** Asking again later finds the file, if it was opened. */
export class RegistrationUnconfirmed extends AppError {
  constructor() {
    super('HOSPITAL_UNAVAILABLE', { message: '医院尚未确认建档结果，请稍后再试' });
  }
}
