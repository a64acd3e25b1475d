import { AppError } from '../../platform/errors/app-error';
import { MOST_DAYS, type SpanVerdict } from './scheduling.policy';

export class SessionNotFound extends AppError {
  constructor() {
    super('SESSION_NOT_FOUND');
  }
}

export class OutsideBookingWindow extends AppError {
  constructor() {
    super('OUTSIDE_BOOKING_WINDOW');
  }
}

const SPAN_MESSAGES: Record<Exclude<SpanVerdict, 'fine'>, string> = {
  backwards: '结束日期不能早于开始日期',
  'too-long': `一次最多查询 ${MOST_DAYS} 天`,
};

export class SpanRefused extends AppError {
  constructor(verdict: Exclude<SpanVerdict, 'fine'>) {
    super('VALIDATION_FAILED', { details: [{ field: 'to', message: SPAN_MESSAGES[verdict] }] });
  }
}
