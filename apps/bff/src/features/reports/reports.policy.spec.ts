import { reportSpan } from './reports.policy';

const now = new Date('2026-11-22T02:00:00Z');

describe('the span of a report list', () => {
  it('is the last 180 days, today included, unless told', () => {
    expect(reportSpan({}, now)).toEqual({ kind: 'fine', span: { from: '2026-05-27', to: '2026-11-22' } });
  });

  it('ends on the day that was given', () => {
    expect(reportSpan({ from: '2026-01-01', to: '2026-01-31' }, now)).toEqual({
      kind: 'fine',
      span: { from: '2026-01-01', to: '2026-01-31' },
    });
  });

  it('may be 366 days, not 367', () => {
    expect(reportSpan({ from: '2028-01-01', to: '2028-12-31' }, now).kind).toBe('fine');
    expect(reportSpan({ from: '2028-01-01', to: '2029-01-01' }, now).kind).toBe('too-long');
  });

  it('may be one day, not run backwards', () => {
    expect(reportSpan({ from: '2026-11-22', to: '2026-11-22' }, now).kind).toBe('fine');
    expect(reportSpan({ from: '2026-11-23', to: '2026-11-22' }, now).kind).toBe('backwards');
  });
});
