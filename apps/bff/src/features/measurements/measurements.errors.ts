import type { ReadingProblem } from '@kangqiao/domain';
import { AppError } from '../../platform/errors/app-error';

/** There is no such measurement of this person, or it is not this account's to remove. */
export class MeasurementNotFound extends AppError {
  constructor() {
    super('MEASUREMENT_NOT_FOUND');
  }
}

/** What nobody measures is a typing error. */
export class ReadingImplausible extends AppError {
  constructor(problems: readonly ReadingProblem[]) {
    super('VALIDATION_FAILED', { details: problems.map(({ field, message }) => ({ field, message })) });
  }
}

export class MeasuredAtWrong extends AppError {
  constructor(message: string) {
    super('VALIDATION_FAILED', { details: [{ field: 'measuredAt', message }] });
  }
}

/** Nobody here has this number at that hospital, or does not have the record told. */
export class PatientUnknownHere extends AppError {
  constructor() {
    super('PERSON_NOT_FOUND', { message: '没有找到该病案号对应的居民，或居民未同意使用健康档案' });
  }
}

export class TargetImpossible extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'below', message: '上限应高于下限' }] });
  }
}
