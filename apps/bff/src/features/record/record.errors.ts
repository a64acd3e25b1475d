import { AppError } from '../../platform/errors/app-error';

/** There is no such entry of this person, or none for this viewer. */
export class RecordEntryNotFound extends AppError {
  constructor() {
    super('RECORD_ENTRY_NOT_FOUND');
  }
}

/** There is no such note of this person, or it is not this resident's to remove. */
export class NoteNotFound extends AppError {
  constructor() {
    super('NOTE_NOT_FOUND');
  }
}

/** It was written, changed or removed since it was seen. */
export class NoteChanged extends AppError {
  constructor() {
    super('NOTE_CHANGED');
  }
}
