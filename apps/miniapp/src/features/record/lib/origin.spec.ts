import { heedOf, originOf } from './origin';

const source = {
  hospitalId: 'kq-first',
  hospitalName: '第一医院',
  fetchedAt: '2026-11-20T00:00:00+08:00',
  noLongerListed: false,
};

it('says where it came from, and nothing of when it was fetched while that is today', () => {
  expect(originOf(source, '2026-11-20')).toEqual(['来源 第一医院']);
});

it('says when it was fetched as soon as that was not today', () => {
  const before = { ...source, fetchedAt: '2026-11-19T23:59:00+08:00' };
  expect(originOf(before, '2026-11-20')).toEqual(['来源 第一医院', expect.stringMatching(/23:59 获取$/)]);
});

it('says when it was done beside who says so, and that the hospital lists it no longer', () => {
  expect(originOf({ ...source, noLongerListed: true }, '2026-11-20', '9月23日记录')).toEqual([
    '来源 第一医院',
    '9月23日记录',
    '医院已不再列出',
  ]);
});

it('leaves nothing to heed where nothing is', () => {
  expect(heedOf(source, '2026-11-20')).toBe('');
  expect(heedOf({ ...source, noLongerListed: true }, '2026-11-20')).toBe('医院已不再列出');
});
