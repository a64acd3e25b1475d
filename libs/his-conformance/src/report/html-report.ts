import type { CheckResult, Verdict } from '../run-check';
import { byGroup, type ConformanceReport, summaryOf } from './report';

const CLASSES: Record<Verdict, string> = { pass: 'pass', fail: 'fail', 'not supported': 'absent', skipped: 'skipped' };

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #d5dae1; }
caption { text-align: left; font-weight: 600; padding: 1.5rem 0 .4rem; }
td:first-child { white-space: nowrap; font-weight: 600; }
.pass td:first-child { color: #12693a; } .fail td:first-child { color: #b3261e; } .fail { background: #fdf0ef; }
.absent td:first-child, .skipped td:first-child { color: #5b6573; }
.detail { color: #b3261e; } .skipped .detail { color: #5b6573; }
@media (prefers-color-scheme: dark) {
  body { background: #14181f; color: #e6e9ee; } th, td { border-color: #394150; } .fail { background: #3a1d1c; }
  .pass td:first-child { color: #6fd39a; } .fail td:first-child, .detail { color: #ff9d96; }
  .absent td:first-child, .skipped td:first-child, .skipped .detail { color: #a3adbb; }
}`;

/** The report as one page that needs nothing else. */
export function htmlReport({ hospital, mode, at, results, remarks }: ConformanceReport): string {
  const title = `${hospital.name} (${hospital.id})`;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}: conformance</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1><p>${escaped(`${mode} · ${at}`)}</p><p><strong>${escaped(summaryOf(results))}</strong></p>`,
    remarks.length > 0 ? `<ul>${remarks.map((remark) => `<li>${escaped(remark)}</li>`).join('')}</ul>` : '',
    ...byGroup(results).map(([group, members]) => table(group, members)),
    '</body></html>\n',
  ].join('');
}

function table(group: string, results: readonly CheckResult[]): string {
  const head =
    '<tr><th scope="col">Result</th><th scope="col">Check</th><th scope="col">What the standard says</th></tr>';
  return `<table><caption>${escaped(group)}</caption><thead>${head}</thead><tbody>${results.map(row).join('')}</tbody></table>`;
}

function row({ check, verdict, detail }: CheckResult): string {
  const because = detail === null ? '' : `<br><span class="detail">${escaped(detail)}</span>`;
  return (
    `<tr class="${CLASSES[verdict]}"><td>${verdict}</td><td>${escaped(check.title)}${because}</td>` +
    `<td>${escaped(check.standard)}</td></tr>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
