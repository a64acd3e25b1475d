import { AppError } from '../../platform/errors/app-error';

/** Something is still to happen that needs the person to be known. */
export class ErasureBlocked extends AppError {
  constructor() {
    super('ERASURE_BLOCKED');
  }
}
