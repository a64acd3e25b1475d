import { AppError } from '../../platform/errors/app-error';

export class DepartmentNotFound extends AppError {
  constructor() {
    super('DEPARTMENT_NOT_FOUND');
  }
}
