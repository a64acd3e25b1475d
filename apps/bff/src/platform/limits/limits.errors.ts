import { AppError } from '../errors/app-error';

/** A budget is used up, or too much failed; the answer says in `Retry-After` when to come again. */
export class TooManyRequests extends AppError {
  constructor(retryAfterSeconds: number) {
    super('TOO_MANY_REQUESTS', { retryAfterSeconds });
  }
}
