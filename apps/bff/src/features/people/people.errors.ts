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

/** At most one person of an account is its holder. */
export class SelfAlreadyAdded extends AppError {
  constructor() {
    super('SELF_ALREADY_ADDED');
  }
}

/** `no-self`: a guardian proves first who they are; `under-14`: somebody so young is added by a guardian alone. */
export class GuardianRequired extends AppError {
  constructor(reason: 'no-self' | 'under-14') {
    super('GUARDIAN_REQUIRED', reason === 'no-self' ? { message: '请先添加您本人并完成核验，再添加未成年子女' } : {});
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
