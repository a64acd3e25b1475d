import os from 'node:os';
import { median, spread } from './statistics.mjs';

const figures = ['cpuMicroseconds', 'requestsPerSecond', 'p50Milliseconds', 'p99Milliseconds', 'residentMiB'];

/** Medians and spread of every contender, and its CPU as a ratio to the baseline of its scenario. */
export function summarise({ contenders, samples, rounds, duration, connections }) {
  const rows = contenders.map(({ scenario, name, baseline = false }, index) => ({
    scenario,
    name,
    baseline,
    ...Object.fromEntries(figures.map((figure) => [figure, median(samples[index].map((sample) => sample[figure]))])),
    cpuSpread: spread(samples[index].map((sample) => sample.cpuMicroseconds)),
    samples: samples[index],
  }));
  for (const row of rows) {
    const baseline = rows.find((one) => one.scenario === row.scenario && one.baseline);
    row.cpuRatio = row.cpuMicroseconds / baseline.cpuMicroseconds;
  }
  return {
    at: new Date().toISOString(),
    machine: { cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.cpus().length, node: process.version },
    rounds,
    secondsPerRound: duration,
    connections,
    rows,
  };
}

const cells = (row) => [
  row.name,
  `${row.cpuRatio.toFixed(2)}×`,
  row.cpuMicroseconds.toFixed(0),
  `±${(row.cpuSpread * 100).toFixed(0)} %`,
  row.requestsPerSecond.toFixed(0),
  row.p50Milliseconds.toFixed(0),
  row.p99Milliseconds.toFixed(0),
  row.residentMiB.toFixed(0),
];
const heads = ['', 'CPU ratio', 'CPU µs/request', 'spread', 'requests/s', 'p50 ms', 'p99 ms', 'RSS MiB'];

const scenarios = (report) => [...new Set(report.rows.map((row) => row.scenario))];

const adapterHeads = ['', 'CPU ratio', 'CPU µs/call', 'bare µs', 'spread'];
const adapterCells = (row) => [
  `${row.question}: ${row.wire}`,
  `${row.ratio.toFixed(1)}×`,
  row.adapterMicroseconds.toFixed(0),
  row.bareMicroseconds.toFixed(0),
  `±${(row.spread * 100).toFixed(0)} %`,
];
const ADAPTERS = 'An adapter, a call, beside bare undici and JSON.parse of the same answer';
const pairHeads = ['', 'ratio', 'ours µs', 'bare µs', 'spread', 'measured'];
const pairCells = (row) => [
  `${row.name}, beside ${row.bareName}`,
  `${row.ratio.toFixed(2)}×`,
  row.ours.toFixed(0),
  row.bare.toFixed(0),
  `±${(row.spread * 100).toFixed(0)} %`,
  row.clock === 'wall' ? 'wall time' : 'CPU',
];
const PAIRS = 'Ours beside the bare way to do the same, a call';
const isolationText = ({ alone, besideDead, ratio }) =>
  `One hospital hanging, 200 callers waiting for it: another completes ${(ratio * 100).toFixed(1)} % of its calls ` +
  `(${besideDead.toFixed(0)} beside it, ${alone.toFixed(0)} alone, in equal slices).`;

const cardHeads = ['', 'rate', 'CPU µs/code', 'bare µs', 'spread'];
const cardCells = (row) => [
  row.name,
  `${row.rate.toFixed(2)}×`,
  row.ours.toFixed(0),
  row.bare.toFixed(0),
  `±${(row.spread * 100).toFixed(0)} %`,
];
const CARD = 'A card code over HTTP, as a rate of bare node:crypto SM2 sign or verify on the same core';
const overloadText = ({ crowd, alone, beside, ratio, aloneP99, besideP99, failed }) =>
  `Every hospital hanging and ${crowd} callers who want to book: the card answers ${(ratio * 100).toFixed(0)} % of its ` +
  `codes (${beside.toFixed(0)} beside them, ${alone.toFixed(0)} alone, in equal slices; p99 ${besideP99.toFixed(0)} and ` +
  `${aloneP99.toFixed(0)} ms), ${failed} failed. Server and callers share this machine's cores.`;

const claimsText = ({ clients, taken, free }) =>
  `${clients} clients who claim, beside a transaction of SELECT … FOR UPDATE through the same connections: of one number ` +
  `that is taken ${taken.ratio.toFixed(1)}× (${taken.ours.toFixed(0)} and ${taken.locking.toFixed(0)} answers/s), of any ` +
  `number of one session ${free.ratio.toFixed(1)}× (${free.ours.toFixed(0)} and ${free.locking.toFixed(0)}).`;

const releaseText = ({ visits, tickets, booked, numbers, atHospital, cards, shared, ...of }) =>
  `A release: ${visits} people within a minute, a tenth of them in its first second, for ${numbers} numbers: ${tickets} waited, ` +
  `${booked} booked, ${Math.max(0, atHospital - numbers)} oversold. Accepted answers p50 ${of.acceptedP50.toFixed(0)} ms, p99 ` +
  `${of.acceptedP99.toFixed(0)} ms (holds and bookings p99 ${of.bookingP99.toFixed(0)} ms); ${of.refused} refused, p50 ` +
  `${of.refusedP50.toFixed(0)} ms, p99 ${of.refusedP99.toFixed(0)} ms. ${of.hospitalCalls} calls to the hospital, ` +
  `${(visits / of.hospitalCalls).toFixed(0)}× fewer than people. A card beside it: p50 ${cards.beside.p50.toFixed(0)} ms, p99 ` +
  `${cards.beside.p99.toFixed(0)} ms, ${cards.beside.failed} failed (alone ${cards.alone.p50.toFixed(0)} and ` +
  `${cards.alone.p99.toFixed(0)} ms). ${shared.reads} reads of one schedule in ${shared.milliseconds.toFixed(0)} ms: ` +
  `${shared.hospitalCalls} calls to the hospital. A request of the crowd cost the server ${of.cost.serverMicroseconds.toFixed(0)} µs ` +
  `of CPU, the database ${of.cost.databaseMicroseconds.toFixed(0)} µs and ${of.cost.statements.toFixed(2)} statements, Redis ` +
  `${of.cost.redisMicroseconds.toFixed(0)} µs, the crowd itself ${of.cost.crowdMicroseconds.toFixed(0)} µs; people came up to ` +
  `${of.generator.lateP99.toFixed(0)} ms late (p99), the crowd's own loop ${of.generator.loopP99.toFixed(0)} ms. Server, database, ` +
  `Redis and crowd share this machine's cores.`;

const milliseconds = ({ ours, bare, ratio, spread: of }) =>
  `${ours.toFixed(0)} ms beside ${bare.toFixed(0)} (${ratio.toFixed(2)}×, ±${(of * 100).toFixed(0)} %)`;
const phoneText = ({ slowdown, paint, tap, scroll }) =>
  `The web page with its processor ${slowdown}× slower, beside a bare Taro page: first contentful paint of home ` +
  `${milliseconds(paint)}; a tap on a tab until that page is painted ${milliseconds(tap)}. 200 sessions, ${scroll.rows} drawn ` +
  `at once: scrolling has ${scroll.longTasks} tasks over 50 ms (longest ${scroll.longest.toFixed(0)} ms), turning a page ` +
  `${scroll.turnLongTasks} (longest ${scroll.turnLongest.toFixed(0)} ms).`;

export function toText(report) {
  const lines = [];
  for (const scenario of scenarios(report)) {
    lines.push(scenario, `  ${heads.map((head, index) => head.padEnd(index === 0 ? 44 : 16)).join('')}`);
    for (const row of report.rows.filter((one) => one.scenario === scenario)) {
      lines.push(
        `  ${cells(row)
          .map((cell, index) => cell.padEnd(index === 0 ? 44 : 16))
          .join('')}`,
      );
    }
  }
  const widths = (cell, index) => cell.padEnd(index === 0 ? 74 : 14);
  lines.push(ADAPTERS, `  ${adapterHeads.map(widths).join('')}`);
  for (const row of report.adapters) lines.push(`  ${adapterCells(row).map(widths).join('')}`);
  lines.push(PAIRS, `  ${pairHeads.map(widths).join('')}`);
  for (const row of report.pairs) lines.push(`  ${pairCells(row).map(widths).join('')}`);
  lines.push(isolationText(report.isolation));
  lines.push(CARD, `  ${cardHeads.map(widths).join('')}`);
  for (const row of report.card.costs) lines.push(`  ${cardCells(row).map(widths).join('')}`);
  lines.push(overloadText(report.card.overload));
  lines.push(claimsText(report.claims));
  lines.push(releaseText(report.release));
  lines.push(phoneText(report.phone));
  return lines.join('\n');
}

export function toHtml(report) {
  const { machine } = report;
  const cellsOf = (tag, values) => `<tr>${values.map((value) => `<${tag}>${value}</${tag}>`).join('')}</tr>`;
  const adapters = `<h2>${ADAPTERS}</h2><table><thead>${cellsOf('th', adapterHeads)}</thead><tbody>
${report.adapters.map((row) => cellsOf('td', adapterCells(row))).join('\n')}</tbody></table>
<h2>${PAIRS}</h2><table><thead>${cellsOf('th', pairHeads)}</thead><tbody>
${report.pairs.map((row) => cellsOf('td', pairCells(row))).join('\n')}</tbody></table>
<h2>${isolationText(report.isolation)}</h2>
<h2>${CARD}</h2><table><thead>${cellsOf('th', cardHeads)}</thead><tbody>
${report.card.costs.map((row) => cellsOf('td', cardCells(row))).join('\n')}</tbody></table>
<h2>${overloadText(report.card.overload)}</h2>
<h2>${claimsText(report.claims)}</h2>
<h2>${releaseText(report.release)}</h2>
<h2>${phoneText(report.phone)}</h2>`;
  const table = (
    scenario,
  ) => `<h2>${scenario}</h2><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>
${report.rows
  .filter((row) => row.scenario === scenario)
  .map(
    (row) =>
      `<tr>${cells(row)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  )
  .join('\n')}</tbody></table>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kangqiao bench</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1d2a2e;background:#f6f5f1}
table{border-collapse:collapse;width:100%;background:#fff}th,td{padding:.5rem .75rem;border-bottom:1px solid #e4e2db;text-align:right}
th:first-child,td:first-child{text-align:left}h2{font-size:1.1rem;margin-top:2rem}</style>
<h1>Kangqiao bench</h1>
<p>${report.at}, ${machine.cpu} (${machine.cores} cores), Node ${machine.node}; ${report.rounds} alternating rounds of
${report.secondsPerRound} s, ${report.connections} connections. CPU is the server's own, per request; ratios are to the first
row of each table. Read the ratios: absolutes belong to this machine.</p>
${scenarios(report).map(table).join('\n')}
${adapters}
</html>`;
}
