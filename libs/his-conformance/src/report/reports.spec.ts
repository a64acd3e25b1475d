import { BEHAVIOUR_CHECKS } from '../checks';
import type { CheckResult, Verdict } from '../run-check';
import { htmlReport } from './html-report';
import { type ConformanceReport, summaryOf } from './report';
import { textReport } from './text-report';

const VERDICTS: Verdict[] = ['pass', 'fail', 'not supported', 'skipped'];

const results: CheckResult[] = BEHAVIOUR_CHECKS.slice(0, 8).map((check, index) => ({
  check,
  verdict: VERDICTS[index % 4] ?? 'pass',
  detail: index % 4 === 1 ? '<b>no & sessions</b>' : null,
  milliseconds: index,
}));

const report: ConformanceReport = {
  hospital: { id: 'kq-first', name: '康桥市第一人民医院' },
  mode: 'read-only',
  at: '2026-11-22 09:30',
  results,
  remarks: ['a department with open sessions: none found'],
};

describe('the table of a check', () => {
  it('counts every verdict', () => {
    expect(summaryOf(results)).toBe('2 pass · 2 fail · 2 not supported · 2 skipped');
  });

  it('says in the terminal what was checked, what came of it and what the standard says', () => {
    const text = textReport(report);
    expect(text).toContain('康桥市第一人民医院 (kq-first) · read-only · 2026-11-22 09:30');
    for (const { check } of results) {
      expect(text).toContain(check.title);
      expect(text).toContain(check.standard);
    }
    expect(text).toContain('→ <b>no & sessions</b>');
    expect(text).toContain('! a department with open sessions: none found');
  });

  it('says the same as a page, in which nothing is markup that the hospital wrote', () => {
    const page = htmlReport(report);
    expect(page).toMatch(/^<!doctype html>/);
    expect(page.match(/<tr class=/g)).toHaveLength(results.length);
    expect(page).toContain('&lt;b&gt;no &amp; sessions&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });

  it('names every check once', () => {
    const ids = BEHAVIOUR_CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
