/** What it costs to read and judge the values of a laboratory report, beside decoding the same report from JSON. */
import { createRequire } from 'node:module';
import path from 'node:path';

/** As laboratories write them: code, name, value, unit, range, and the laboratory's flag where it gives one. */
const WRITTEN = [
  ['WBC', '白细胞计数', '6.21', '10^9/L', '3.5-9.5', null],
  ['RBC', '红细胞计数', '5.92', '10^12/L', '4.3-5.8', 'high'],
  ['HGB', '血红蛋白', '128', 'g/L', '男:130-175 女:115-150', null],
  ['PLT', '血小板计数', '98', '10^9/L', '125-350', 'low'],
  ['ALT', '丙氨酸氨基转移酶', '52', 'U/L', '9～50', null],
  ['TBIL', '总胆红素', '＜2.0', 'μmol/L', '<23.0', null],
  ['HBSAG', '乙型肝炎病毒表面抗原', '阴性(-)', null, '阴性', null],
  ['ANA', '抗核抗体', '1:160', null, '<1:80', null],
  ['U-PRO', '蛋白质', '++', null, '阴性', null],
  ['X', '备注', '见附页', null, null, null],
];
const ITEMS = 40;
const REPORTS = 500;

const report = {
  id: 'R20261120-0001',
  kind: 'laboratory',
  title: '健康体检全套',
  patientNo: 'P000001',
  departmentName: '检验科',
  doctorName: '李文清',
  reportedAt: '2026-11-20T02:30:00.000Z',
  flagged: 8,
  specimen: '静脉血',
  collectedAt: '2026-11-20T00:10:00.000Z',
  items: Array.from({ length: ITEMS }, (_, n) => {
    const [code, name, value, unit, referenceRange, flag] = WRITTEN[n % WRITTEN.length];
    return { code: `${code}-${n}`, name, value, unit, referenceRange, flag };
  }),
};

/** @param {string} root of the built servers */
export function laboratoryPairs(root) {
  const require = createRequire(import.meta.url);
  const { judgeLaboratory, subjectOn } = require(path.join(root, 'dist/libs/domain/src/index.js'));
  const text = JSON.stringify(report);
  const subject = subjectOn({ sex: 'female', birthDate: '1990-05-01' }, '2026-11-20');
  // As they come: decoded anew for every report.
  const decoded = Array.from({ length: REPORTS }, () => JSON.parse(text));
  let turn = 0;
  return [
    {
      name: `Reading and judging a laboratory report of ${ITEMS} items`,
      bareName: 'decoding it from JSON',
      ours: () => {
        turn = (turn + 1) % REPORTS;
        return decoded[turn].items.map((item) => judgeLaboratory(item, subject));
      },
      bare: () => JSON.parse(text),
      calls: 2_000,
    },
  ];
}
