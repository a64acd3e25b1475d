import type { ErrorCode, FieldProblem } from '@kangqiao/contracts';

export interface AppErrorOptions {
  /** Replaces the table's message; must be fit for a resident. */
  message?: string;
  details?: FieldProblem[];
  /** Answered as the `Retry-After` header. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** An expected failure with a stable code. Features throw their own subclasses. */
export class AppError extends Error {
  override readonly name: string = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly options: AppErrorOptions = {},
  ) {
    super(options.message ?? code, { cause: options.cause });
  }
}
