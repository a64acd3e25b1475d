import { byGroup, type ConformanceReport, summaryOf } from './report';

const VERDICT_WIDTH = 15;

/** The report for a terminal. */
export function textReport({ hospital, mode, at, results, remarks }: ConformanceReport): string {
  const lines = [`${hospital.name} (${hospital.id}) · ${mode} · ${at}`, ''];
  for (const [group, members] of byGroup(results)) {
    lines.push(group);
    for (const { check, verdict, detail, milliseconds } of members) {
      const time = verdict === 'pass' || verdict === 'fail' ? ` (${milliseconds} ms)` : '';
      lines.push(`  ${verdict.padEnd(VERDICT_WIDTH)}${check.title}${time}`);
      const below = ' '.repeat(VERDICT_WIDTH + 2);
      if (detail !== null) lines.push(`${below}→ ${detail}`);
      lines.push(`${below}${check.standard}`);
    }
    lines.push('');
  }
  lines.push(summaryOf(results), ...remarks.map((remark) => `! ${remark}`), '');
  return lines.join('\n');
}
