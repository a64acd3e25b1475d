import type { Measurement } from '@kangqiao/his-port';
import { growthOf, isOfNewborn, isOfPregnancy, monthsOfAge, standardFor } from './maternal-child';

const BORN = '2024-02-29';
const WOMAN = { birthDate: '1990-01-01', sex: 'female' } as const;
const told = (given: { codes?: string[]; words?: string[]; on?: string }) => ({
  codes: given.codes ?? [],
  words: given.words ?? [],
  on: given.on ?? '2026-05-01',
});

it.each([
  ['O00.1', true],
  ['O99', true],
  ['Z34.9', true],
  ['Z35', true],
  ['Z32', true],
  ['Z39.2', true],
  ['Z31', false],
  ['Z38', false],
  ['Z40', false],
  ['I10', false],
])('counts the diagnosis %s among pregnancies: %s', (code, expected) => {
  expect(isOfPregnancy(told({ codes: [code] }), WOMAN)).toBe(expected);
});

it.each([
  ['产科', true],
  ['妇产科门诊', true],
  ['早孕', true],
  ['内科', false],
  ['女性不孕症', false],
  ['不孕不育科', false],
  ['避孕咨询', false],
  ['未孕', false],
  ['非妊娠期糖尿病', false],
  ['备孕', false],
  ['孕激素缺乏', false],
  ['不孕症治疗后早孕', true],
  ['妊娠期糖尿病', true],
])('counts a visit by its words %s: %s', (word, expected) => {
  expect(isOfPregnancy(told({ words: [word] }), WOMAN)).toBe(expected);
});

it.each([
  ['male', false],
  ['female', true],
  ['unknown', true],
] as const)('counts nothing among the pregnancies of a man: %s, %s', (sex, expected) => {
  expect(isOfPregnancy(told({ codes: ['O00.1'], words: ['产科'] }), { ...WOMAN, sex })).toBe(expected);
});

it('counts the first 28 days and perinatal codes among the newborn, not among the pregnancies of the child', () => {
  expect(isOfNewborn(told({ on: '2024-02-29' }), BORN)).toBe(true);
  expect(isOfNewborn(told({ on: '2024-03-28' }), BORN)).toBe(true);
  expect(isOfNewborn(told({ on: '2024-03-29' }), BORN)).toBe(false);
  expect(isOfNewborn(told({ on: '2024-02-28' }), BORN)).toBe(false);
  expect(isOfNewborn(told({ codes: ['P59.9'] }), BORN)).toBe(true);
  expect(isOfPregnancy(told({ words: ['产科'], on: '2024-03-01' }), { birthDate: BORN, sex: 'female' })).toBe(false);
});

it.each([
  ['2024-02-29', 0],
  ['2024-03-28', 0],
  ['2024-03-29', 1],
  ['2025-02-27', 11],
  ['2025-02-28', 12],
  ['2031-02-27', 83],
  ['2031-02-28', 84],
])('counts whole months on %s: %d', (on, months) => expect(monthsOfAge(BORN, on)).toBe(months));

describe('a point of growth', () => {
  const weight = (given: Partial<Measurement> = {}): Measurement => ({
    ...{ id: 'M', code: '29463-7', name: '体重', value: '8.35', unit: 'kg' },
    measuredAt: new Date('2024-09-01T09:00:00+08:00'),
    ...given,
  });

  it('is what was written, with the age', () => {
    expect(growthOf(weight(), BORN, '2024-09-01')).toEqual({ kind: 'weight', value: '8.35', unit: 'kg', ageMonths: 6 });
    expect(growthOf(weight({ code: '8302-2', value: '70', unit: 'cm' }), BORN, '2024-09-01')?.kind).toBe('height');
    expect(growthOf(weight({ code: '9843-4', value: '43.2', unit: 'cm' }), BORN, '2024-09-01')?.kind).toBe('head');
  });

  it('is followed until the seventh birthday', () => {
    expect(growthOf(weight(), BORN, '2031-02-27')).not.toBeNull();
    expect(growthOf(weight(), BORN, '2031-02-28')).toBeNull();
    expect(growthOf(weight(), BORN, '2024-02-28')).toBeNull();
  });

  it.each([
    ['another unit', { unit: 'g' }],
    ['no unit', { unit: null }],
    ['no number', { value: '约 8' }],
    ['something else', { code: '8867-4' }],
    ['no code', { code: null }],
  ])('is nothing that has %s', (_, given) => expect(growthOf(weight(given), BORN, '2024-09-01')).toBeNull());
});

describe('the standard beside growth', () => {
  const growth = [{ kind: 'weight' }, { kind: 'head' }] as const;

  it('is the one of the child’s sex, of what was measured', () => {
    const [weight, ...others] = standardFor(growth, 'female')?.curves ?? [];
    expect([weight?.kind, others.length]).toEqual(['weight', 0]);
    expect(weight?.percentiles[0]).toEqual({ ageMonths: 0, p3: 2.7, p25: 3.1, p50: 3.3, p75: 3.6, p97: 4.1 });
    expect(standardFor(growth, 'male')?.curves[0]?.percentiles[0]?.p50).toBe(3.5);
  });

  it('is not there where the sex is not known, or nothing of it was measured', () => {
    expect(standardFor(growth, 'unknown')).toBeNull();
    expect(standardFor([{ kind: 'head' }], 'male')).toBeNull();
    expect(standardFor([], 'male')).toBeNull();
  });
});
