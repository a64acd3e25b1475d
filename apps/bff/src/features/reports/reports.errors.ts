import { AppError } from '../../platform/errors/app-error';
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
