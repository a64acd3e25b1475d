import { lineMarksOf, standingsOf } from './report-standing';

const NOW = '2026-11-22';
const plain = {
  superseded: false,
  earlier: [],
  withdrawn: false,
  fromCopy: false,
  fetchedAt: '2026-11-21T09:30:00+08:00',
  alsoFrom: [],
  hospitalName: '第一医院',
};
const earlier = [
  {
    version: 1,
    reportedAt: '2026-11-20T09:30:00+08:00',
    fetchedAt: '2026-11-20T10:00:00+08:00',
    correctedAt: '2026-11-21T09:30:00+08:00',
  },
];
const titles = (change: object) => standingsOf({ ...plain, ...change }, NOW).map(({ title }) => title);

it.each([
  [{}, []],
  [{ earlier }, ['此报告已更正']],
  [{ superseded: true }, ['这是更正前的报告']],
  [{ fromCopy: true }, ['截至 昨天 09:30']],
  [{ fromCopy: true, withdrawn: true }, ['医院不再提供此报告']],
  [{ alsoFrom: [{ hospitalId: 'b', hospitalName: '第二医院' }] }, ['同一份报告有多个来源']],
])('says what must be known before reading: %j', (change, said) => expect(titles(change)).toEqual(said));

it('marks a line of the list in few words', () => {
  const line = { corrected: true, withdrawn: false, asOf: '2026-11-22T08:00:00+08:00', alsoFrom: [] };
  expect(lineMarksOf(line, NOW)).toEqual(['已更正', '截至 今天 08:00']);
  const also = [1, 2].map(() => ({ hospitalId: 'b', hospitalName: '第二医院' }));
  expect(lineMarksOf({ corrected: false, withdrawn: true, asOf: null, alsoFrom: also }, NOW)).toEqual([
    '医院不再提供',
    '第二医院也有',
  ]);
});
