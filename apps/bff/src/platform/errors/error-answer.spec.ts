import { ERROR_CODES } from '@kangqiao/contracts';
import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { AppError } from './app-error';
import { toErrorAnswer } from './error-answer';
import { ERROR_TABLE } from './error-table';

describe('the answer to an error', () => {
  it.each(ERROR_CODES)('has an error status and a Chinese message for %s', (code) => {
    const { status, body } = toErrorAnswer(new AppError(code), 'trace');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(body).toEqual({ code, message: expect.stringMatching(/^\p{Script=Han}/u), traceId: 'trace' });
  });

  it.each([
    [new HospitalUnavailable('connect ECONNREFUSED 10.0.0.1'), 'HOSPITAL_UNAVAILABLE', 503],
    [new HospitalFault('MALFORMED', 'no ROOT'), 'HOSPITAL_UNAVAILABLE', 503],
    [new HospitalRefused('99'), 'HOSPITAL_REFUSED', 422],
    [new NotFoundException('Cannot GET /x'), 'NOT_FOUND', 404],
    [new BadRequestException('Unexpected token'), 'MALFORMED_REQUEST', 400],
    [Object.assign(new Error('too large'), { statusCode: 413 }), 'BODY_TOO_LARGE', 413],
    [Object.assign(new Error('what is it'), { statusCode: 415 }), 'UNSUPPORTED_MEDIA_TYPE', 415],
    [Object.assign(new Error('odd'), { statusCode: '404' }), 'INTERNAL_ERROR', 500],
    [new TypeError("Cannot read properties of undefined (reading 'x')"), 'INTERNAL_ERROR', 500],
    ['thrown text', 'INTERNAL_ERROR', 500],
    [null, 'INTERNAL_ERROR', 500],
    [undefined, 'INTERNAL_ERROR', 500],
  ] as const)('to %p is %s and tells nothing of its own text', (error, code, status) => {
    const answer = toErrorAnswer(error, 'trace');
    expect(answer).toEqual({
      status,
      headers: {},
      body: { code, message: ERROR_TABLE[code].message, traceId: 'trace' },
    });
  });

  it('passes on what the hospital marked as fit for residents', () => {
    expect(toErrorAnswer(new HospitalRefused('13', '请先到窗口建档'), 't').body.message).toBe('请先到窗口建档');
  });

  it('carries the fields that are wrong', () => {
    const details = [{ field: 'name', message: '请填写姓名' }];
    expect(toErrorAnswer(new AppError('VALIDATION_FAILED', { details }), 't').body.details).toEqual(details);
  });

  it('says in a header when to come again, where the failure knows it', () => {
    const answer = toErrorAnswer(new AppError('TOO_MANY_REQUESTS', { retryAfterSeconds: 59 }), 't');
    expect([answer.status, answer.headers]).toEqual([429, { 'retry-after': '59' }]);
  });
});
