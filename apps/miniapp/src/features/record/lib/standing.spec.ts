import type { RecordSource } from '@kangqiao/contracts';
import { isAllSilent, isComplete, standingOf } from './standing';

const NOW = '2026-11-22';
const source = (hospitalName: string, state: RecordSource['state'], asOf: string | null = null): RecordSource => ({
  hospitalId: hospitalName,
  hospitalName,
  state,
  asOf,
});
const KEPT = source('一院', 'unavailable', '2026-11-20T09:30:00+08:00');

it('says from when the part of a silent hospital is, and which part is missing', () => {
  expect(standingOf([KEPT, source('二院', 'unavailable')], NOW)).toBe(
    '一院暂时无法连接，以下是截至 11月20日 09:30 的记录。二院暂时无法连接，那里的记录没有显示在下面。',
  );
  expect(standingOf([source('一院', 'answered'), source('二院', 'no-file')], NOW)).toBeUndefined();
});

it('says once what is the same of the record and the reports of a hospital, and keeps apart what is not', () => {
  const lost = source('二院', 'unavailable');
  expect(standingOf([KEPT, lost], NOW, [KEPT, lost])).toBe(
    '一院暂时无法连接，以下是截至 11月20日 09:30 的记录和报告。二院暂时无法连接，那里的记录和报告没有显示在下面。',
  );
  expect(standingOf([source('一院', 'answered'), lost], NOW, [KEPT, source('二院', 'answered')])).toBe(
    '一院暂时无法连接，以下是截至 11月20日 09:30 的报告。二院暂时无法连接，那里的记录没有显示在下面。',
  );
  expect(standingOf([KEPT], NOW, [{ ...KEPT, asOf: '2026-11-21T09:30:00+08:00' }])).toBe(
    '一院暂时无法连接，以下是截至 11月20日 09:30 的记录。一院暂时无法连接，以下是截至 昨天 09:30 的报告。',
  );
});

it('is all silent only where nothing was kept either', () => {
  expect(isAllSilent([source('一院', 'unavailable')])).toBe(true);
  expect(isAllSilent([KEPT])).toBe(false);
  expect(isAllSilent([source('一院', 'unavailable'), source('二院', 'answered')])).toBe(false);
});

it('is complete only when every hospital answered', () => {
  expect(isComplete([source('一院', 'answered'), source('二院', 'no-file')])).toBe(true);
  expect(isComplete([KEPT])).toBe(false);
});
