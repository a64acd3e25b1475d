/** What it costs to ask ten hospitals for a person's reports, beside asking the slowest of them alone. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds that each hospital takes to answer: one after the other they would take 325. */
const DELAYS = [10, 15, 20, 25, 30, 35, 40, 45, 50, 55];
const REPORTS = 20;

const header = (hospital, n) => ({
  id: `R-${hospital}-${n}`,
  kind: 'laboratory',
  title: '血常规',
  departmentName: '检验科',
  reportedAt: new Date(Date.UTC(2026, 9, 1 + n)),
  flagged: null,
});

const hospitalOf = (delay, index) => ({
  id: `hospital-${index}`,
  name: `第${index}医院`,
  reports: {
    list: async () => {
      await setTimeout(delay);
      return Array.from({ length: REPORTS }, (_, n) => header(index, n));
    },
  },
});

/** @param {string} root of the built servers */
export function reportPairs(root) {
  const require = createRequire(import.meta.url);
  const { Sources } = require(path.join(root, 'dist/apps/bff/src/hospitals/sources.js'));
  // Which files a person has is remembered; here everybody has one everywhere.
  const files = { of: async () => [{ id: 'file', patientNo: 'P1' }] };
  const sources = new Sources(files, { warn: () => {} });
  const hospitals = DELAYS.map(hospitalOf);
  const slowest = hospitals.slice(-1);
  const ask = (some) =>
    sources.gather({ id: 'person' }, some, (hospital, patientNo) => hospital.reports.list({ patientNo }));
  return [
    {
      name: `Reports of ${DELAYS.length} hospitals`,
      bareName: 'the slowest of them alone',
      ours: () => ask(hospitals),
      bare: () => ask(slowest),
      calls: 10,
      clock: 'wall',
    },
  ];
}
