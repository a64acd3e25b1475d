import { AppError } from '../../platform/errors/app-error';

/** There is no such entry of this person, or none for this viewer. */
export class RecordEntryNotFound extends AppError {
  constructor() {
    super('RECORD_ENTRY_NOT_FOUND');
  }
}
