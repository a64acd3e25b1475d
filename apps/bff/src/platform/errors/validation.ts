import type { FieldProblem } from '@kangqiao/contracts';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { AppError } from './app-error';

const UNKNOWN_FIELD = 'whitelistValidation';
const UNKNOWN_BODY = 'unknownValue';

const messageOf = (rule: string, message: string): string =>
  rule === UNKNOWN_FIELD || rule === UNKNOWN_BODY ? '不支持的内容' : message;

/** One line a field, with its full path; the first broken rule speaks. */
export const problemsOf = (errors: readonly ValidationError[], parent = ''): FieldProblem[] =>
  errors.flatMap((error) => {
    const field = parent === '' ? error.property : `${parent}.${error.property}`;
    const [broken] = Object.entries(error.constraints ?? {}).reverse();
    const own = broken ? [{ field, message: messageOf(...broken) }] : [];
    return [...own, ...problemsOf(error.children ?? [], field)];
  });

/** Checks every request against its contract class; unknown fields are refused, not dropped. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new AppError('VALIDATION_FAILED', { details: problemsOf(errors) }),
  });
