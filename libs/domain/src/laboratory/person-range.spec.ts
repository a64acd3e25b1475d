import { judgeLaboratory } from './judge';
import { ageOnDay, type Subject, subjectOn } from './subject';

const DAY = '2026-11-20';
const of = (sex: 'male' | 'female' | null, years: number | null): Subject => ({
  sex,
  age: years === null ? null : { years, months: years * 12, days: years * 365 },
});
const said = (value: string, referenceRange: string, subject: Subject) => {
  const { flag, reason } = judgeLaboratory({ value, referenceRange, flag: null }, subject);
  return reason ?? flag;
};

describe('a range by sex', () => {
  it.each([
    '男:130-175 女:115-150',
    '男：130～175；女：115～150',
    '男性130-175，女性115-150',
    '男130-175/女115-150',
    '130-175(男) 115-150(女)',
    'M:130-175 F:115-150',
    '男:130-175\n女:115-150',
  ])('is read from %j', (range) => {
    expect(said('120', range, of('male', 30))).toBe('low');
    expect(said('120', range, of('female', 30))).toBe('normal');
    expect(said('160', range, of('female', 30))).toBe('high');
  });

  it('is chosen and shown for the person', () => {
    const result = { value: '120', referenceRange: '男:130-175 女:115-150', flag: null };
    expect(judgeLaboratory(result, of('female', 30)).personRange).toBe('115-150');
  });

  it('without a known sex says only what holds for both', () => {
    expect(said('140', '男:130-175 女:115-150', of(null, 30))).toBe('normal');
    expect(said('100', '男:130-175 女:115-150', of(null, 30))).toBe('low');
    expect(said('120', '男:130-175 女:115-150', of(null, 30))).toBe('sex-unknown');
    expect(said('140', '男:130-175', of(null, 30))).toBe('sex-unknown');
  });

  it('of the other sex only is none for this person', () => {
    expect(said('140', '女:115-150', of('male', 30))).toBe('range-not-for-person');
  });
});

describe('a range by age', () => {
  it.each([
    [13, '0-13岁:5-10 14-60岁:3-8', '9', 'normal'],
    [14, '0-13岁:5-10 14-60岁:3-8', '9', 'high'],
    [14, '<14岁:5-10 ≥14岁:3-8', '9', 'high'],
    [13, '<14岁:5-10 ≥14岁:3-8', '9', 'normal'],
    [14, '0-14岁:5-10 >14岁:3-8', '9', 'age-unknown'],
    [14, '0-14岁:5-10 >14岁:3-8', '7', 'normal'],
    [60, '60岁以上:5-10', '9', 'normal'],
    [59, '60岁以上:5-10', '9', 'range-not-for-person'],
    [61, '男60岁以下:5-10 男60岁及以上:3-8', '9', 'high'],
    [18, '成人:3-8 儿童:5-10', '9', 'high'],
    [8, '成人:3-8 儿童:5-10', '9', 'normal'],
    [15, '成人:3-8 儿童:5-10', '9', 'age-unknown'],
    [15, '成人:3-8 儿童:5-10', '6', 'age-unknown'],
  ])('at %d, %s, %s is %s', (years, range, value, flag) => {
    expect(said(value, range, of('male', years))).toBe(flag);
  });

  it('without a known age says nothing that depends on it', () => {
    expect(said('9', '成人:3-8', of('male', null))).toBe('age-unknown');
  });

  it('counts newborns in days and infants in months', () => {
    const bornOn = (birthDate: string) => subjectOn({ sex: 'male', birthDate }, DAY);
    expect(said('15', '新生儿:10-20 儿童:5-12', bornOn('2026-11-01'))).toBe('range-ambiguous');
    expect(said('15', '≤28天:10-20 1-6个月:5-12', bornOn('2026-11-01'))).toBe('normal');
    expect(said('15', '≤28天:10-20 1-6个月:5-12', bornOn('2026-09-20'))).toBe('high');
  });
});

describe('a range that depends on more than we know', () => {
  it.each([
    ['5', '卵泡期:3-8 排卵期:2-10 黄体期:1-9', 'state-unknown'],
    ['5', '空腹:3.9-6.1', 'state-unknown'],
    ['5', '危险:3-8', 'range-unreadable'],
    ['5', '理想:<3 边缘:3-6 升高:>6', 'range-unreadable'],
    ['5', '男:3-8 女:见附页', 'range-unreadable'],
    ['5', '男:8-3 女:3-8', 'range-impossible'],
    ['5', '正常值:3-8', 'normal'],
  ])('%s in %s: %s', (value, range, flag) => expect(said(value, range, of('male', 30))).toBe(flag));
});

describe('the age on the day of the sample', () => {
  it.each([
    ['2026-11-20', { years: 0, months: 0, days: 0 }],
    ['2026-10-20', { years: 0, months: 1, days: 31 }],
    ['2026-10-21', { years: 0, months: 0, days: 30 }],
    ['2012-11-20', { years: 14, months: 168, days: 5113 }],
    ['2012-11-21', { years: 13, months: 167, days: 5112 }],
  ])('born on %s', (birthDate, age) => expect(ageOnDay(birthDate, DAY)).toEqual(age));

  it('is not known before the birth', () => expect(ageOnDay('2026-11-21', DAY)).toBeNull());
});
