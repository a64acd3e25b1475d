import type { ErrorBody, ErrorCode } from '@kangqiao/contracts';
import { DocumentTypeNotTaken, HospitalError, HospitalRefused } from '@kangqiao/his-port';
import { HttpException } from '@nestjs/common';
import { AppError, type AppErrorOptions } from './app-error';
import { ERROR_TABLE } from './error-table';

export interface ErrorAnswer {
  status: number;
  headers: Record<string, string>;
  body: ErrorBody;
}

/** Statuses that the HTTP layer answers by itself, before any feature is reached. */
const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'MALFORMED_REQUEST',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  414: 'MALFORMED_REQUEST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
};

const fromHospital = (error: HospitalError): AppError => {
  if (error instanceof DocumentTypeNotTaken) return new AppError('HOSPITAL_DOCUMENT_UNSUPPORTED', { cause: error });
  switch (error.kind) {
    case 'refused':
      return new AppError('HOSPITAL_REFUSED', {
        message: (error instanceof HospitalRefused && error.residentMessage) || undefined,
        cause: error,
      });
    case 'unavailable':
    case 'fault':
      return new AppError('HOSPITAL_UNAVAILABLE', { cause: error });
  }
};

/** What kind of failure an exception is; whatever nobody expected is an internal error. */
const toAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  if (error instanceof HospitalError) return fromHospital(error);
  const code = CODE_OF_STATUS[statusOf(error) ?? 500] ?? 'INTERNAL_ERROR';
  return new AppError(code, { cause: error });
};

const bodyOf = (code: ErrorCode, options: AppErrorOptions, traceId: string): ErrorBody => ({
  code,
  message: options.message ?? ERROR_TABLE[code].message,
  traceId,
  ...(options.details && { details: options.details }),
});

/** The answer to any exception. Nothing of its own text leaves the server unless an AppError says so. */
export const toErrorAnswer = (error: unknown, traceId: string): ErrorAnswer => {
  const { code, options } = toAppError(error);
  const { retryAfterSeconds } = options;
  return {
    status: ERROR_TABLE[code].status,
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
    body: bodyOf(code, options, traceId),
  };
};
