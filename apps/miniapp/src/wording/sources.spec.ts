import type { SourceStatus } from '@kangqiao/contracts';
import { isSilent, missingSources } from './sources';

const source = (hospitalName: string, state: SourceStatus['state']): SourceStatus => ({
  hospitalId: hospitalName,
  hospitalName,
  state,
});

it('names every hospital that could not answer', () => {
  const sources = [source('一院', 'unavailable'), source('二院', 'answered'), source('三院', 'unavailable')];
  expect(missingSources(sources, '报告')).toBe('一院、三院暂时无法连接，那里的报告没有显示在下面。');
});

it('names a hospital that cannot be asked by this document, apart from one that is silent', () => {
  const sources = [source('一院', 'unavailable'), source('二院', 'document-not-taken')];
  expect(missingSources(sources, '报告')).toBe(
    '一院暂时无法连接，那里的报告没有显示在下面。二院暂不支持该证件，那里的报告请到院查询。',
  );
  expect(missingSources(sources.slice(1), '报告')).toBe('二院暂不支持该证件，那里的报告请到院查询。');
});

it('says nothing when all answered or simply know no file', () => {
  expect(missingSources([source('一院', 'answered'), source('二院', 'no-file')], '报告')).toBeUndefined();
});

it('knows when no hospital could say anything', () => {
  expect(isSilent([source('一院', 'unavailable'), source('二院', 'no-file')])).toBe(true);
  expect(isSilent([source('一院', 'unavailable'), source('二院', 'answered')])).toBe(false);
  expect(isSilent([source('一院', 'no-file')])).toBe(false);
});
