import { isoWithOffset } from '@kangqiao/domain';
import type { HospitalFault } from '@kangqiao/his-port';
import { AppError } from '../../platform/errors/app-error';
import type { HearingVerdict } from './report-hearing.policy';
import { MOST_DAYS, type ReportSpanVerdict } from './reports.policy';

export class ReportNotFound extends AppError {
  constructor() {
    super('REPORT_NOT_FOUND');
  }
}

const SPAN_MESSAGES: Record<Exclude<ReportSpanVerdict['kind'], 'fine'>, string> = {
  backwards: '结束日期不能早于开始日期',
  'too-long': `一次最多查询 ${MOST_DAYS} 天`,
};

export class ReportSpanRefused extends AppError {
  constructor(verdict: Exclude<ReportSpanVerdict['kind'], 'fine'>) {
    super('VALIDATION_FAILED', { details: [{ field: 'to', message: SPAN_MESSAGES[verdict] }] });
  }
}

export class OriginalNotFound extends AppError {
  constructor() {
    super('REPORT_ORIGINAL_NOT_FOUND');
  }
}

/** What is told of a PDF that cannot be used; whose it was not is nobody's business. */
export function originalRefused(fault: HospitalFault): Error {
  switch (fault.reason) {
    case 'TOO_LARGE':
      return new AppError('REPORT_ORIGINAL_TOO_LARGE', { cause: fault });
    case 'MALFORMED':
      return new AppError('REPORT_ORIGINAL_UNREADABLE', { cause: fault });
    default:
      return fault;
  }
}

type Held = Extract<HearingVerdict, { kind: 'held' }>;

const HELD_MESSAGES: Record<Held['why'], string> = {
  'after-doctor': '您选择了由医生告知后再看这类报告',
  'with-family': '您选择了与家人一起看这类报告，家人打开后您就能看到',
};

/** The person chose to see it later. */
export class ReportHeld extends AppError {
  constructor({ why, until }: Held) {
    const message = HELD_MESSAGES[why];
    super('REPORT_HELD', {
      message,
      details: [
        {
          field: why,
          message: until ? `最晚 ${isoWithOffset(until).slice(0, 16).replace('T', ' ')} 可以查看` : message,
        },
      ],
    });
  }
}
