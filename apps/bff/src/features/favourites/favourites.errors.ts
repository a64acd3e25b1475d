import { AppError } from '../../platform/errors/app-error';
import { MOST_FAVOURITES } from './favourites.store';

export class TooManyFavourites extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: `最多收藏 ${MOST_FAVOURITES} 个，请先取消一些不再需要的收藏` });
  }
}

export class DoctorWithoutDepartment extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'departmentId', message: '收藏医生时需要科室' }] });
  }
}
