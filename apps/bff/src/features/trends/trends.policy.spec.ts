import { trendSpan } from './trends.policy';

const NOW = new Date('2026-11-22T01:00:00Z');

describe('the days of a trend', () => {
  it('are the last year unless told', () => {
    expect(trendSpan({}, NOW)).toEqual({ kind: 'fine', span: { from: '2025-11-22', to: '2026-11-22' } });
  });

  it('may be a life', () => {
    const span = { from: '1926-01-01', to: '2026-11-22' };
    expect(trendSpan(span, NOW)).toEqual({ kind: 'fine', span });
  });

  it('may be one day, not backwards', () => {
    expect(trendSpan({ from: '2026-11-22', to: '2026-11-22' }, NOW).kind).toBe('fine');
    expect(trendSpan({ from: '2026-11-23', to: '2026-11-22' }, NOW).kind).toBe('backwards');
  });
});
