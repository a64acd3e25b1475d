import type { FieldProblem } from '@kangqiao/contracts';
import { AppError } from '../../platform/errors/app-error';

/** Unknown and a stranger's are told apart by nobody. */
export class PersonNotFound extends AppError {
  constructor() {
    super('PERSON_NOT_FOUND');
  }
}

export class PersonAlreadyAdded extends AppError {
  constructor() {
    super('PERSON_ALREADY_ADDED');
  }
}

export class PeopleLimitReached extends AppError {
  constructor(limit: number) {
    super('PEOPLE_LIMIT_REACHED', { message: `每位用户最多添加 ${limit} 位就诊人` });
  }
}

export class PersonDetailsWrong extends AppError {
  constructor(details: FieldProblem[]) {
    super('VALIDATION_FAILED', { details });
  }
}

/** Control is proved already; there is nothing to send a code for. */
export class PersonAlreadyActive extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '该就诊人已完成核验' });
  }
}
