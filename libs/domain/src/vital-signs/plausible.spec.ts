import fc from 'fast-check';
import { readingProblems } from './plausible';
import { readingText, VITAL_SIGNS, type VitalReading } from './reading';

const NONE = { timing: null, systolic: null, diastolic: null, pulse: null, value: null };
const reading = (change: Partial<VitalReading>): VitalReading => ({ ...NONE, type: 'weight', ...change });
const messages = (change: Partial<VitalReading>) => readingProblems(reading(change)).map(({ message }) => message);
const fields = (change: Partial<VitalReading>) => readingProblems(reading(change)).map(({ field }) => field);

describe('what cannot have been measured', () => {
  it.each([
    ['49', ['systolic']],
    ['50', []],
    ['300', []],
    ['301', ['systolic']],
  ])('a systolic of %s: %j', (systolic, problems) => {
    expect(fields({ type: 'blood-pressure', systolic, diastolic: '40' })).toEqual(problems);
  });

  it.each([
    ['weight', '0.4', '0.5'],
    ['weight', '400.01', '400'],
    ['height', '29.9', '30'],
    ['height', '250.1', '250'],
    ['temperature', '31.9', '32'],
    ['temperature', '43.1', '43'],
    ['oxygen-saturation', '49', '50'],
    ['oxygen-saturation', '101', '100'],
  ] as const)('of %s %s, while %s is taken', (type, wrong, right) => {
    expect(fields({ type, value: wrong })).toEqual(['value']);
    expect(fields({ type, value: right })).toEqual([]);
  });

  it('says so in plain words', () => {
    expect(messages({ type: 'blood-glucose', timing: 'fasting', value: '61' })).toEqual([
      '空腹血糖应在 0.6～40 mmol/L 之间，请核对后再填',
    ]);
    expect(messages({ type: 'blood-pressure', systolic: '80', diastolic: '120' })).toEqual([
      '舒张压（低压）应低于收缩压（高压），请核对是否填反',
    ]);
    expect(messages({ type: 'blood-pressure', systolic: '120' })).toEqual(['请填写舒张压（低压）']);
    expect(messages({ type: 'blood-pressure', systolic: '120.5', diastolic: '80' })).toEqual([
      '收缩压（高压）请填写整数',
    ]);
    expect(messages({ type: 'temperature', value: '36.55' })).toEqual(['体温最多 1 位小数']);
  });

  it('refuses equal pressures and takes the least difference', () => {
    expect(fields({ type: 'blood-pressure', systolic: '80', diastolic: '80' })).toEqual(['diastolic']);
    expect(fields({ type: 'blood-pressure', systolic: '81', diastolic: '80' })).toEqual([]);
  });

  it('asks of glucose when it was measured, and of nothing else', () => {
    expect(fields({ type: 'blood-glucose', value: '6.1' })).toEqual(['timing']);
    expect(fields({ type: 'weight', value: '60', timing: 'fasting' })).toEqual(['timing']);
  });

  it('refuses what belongs to another kind', () => {
    expect(fields({ type: 'weight', value: '60', systolic: '120' })).toEqual(['systolic']);
    expect(fields({ type: 'oxygen-saturation', value: '98', pulse: '70' })).toEqual([]);
  });

  it('refuses whatever is no plain number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VITAL_SIGNS), fc.string(), (type, value) => {
        fc.pre(!/^\d{1,3}(\.\d{1,2})?$/.test(value));
        expect(fields({ type, value, systolic: value, diastolic: '60' })).not.toEqual([]);
      }),
    );
  });
});

it('is written as people write it', () => {
  expect(readingText(reading({ type: 'blood-pressure', systolic: '128', diastolic: '82' }))).toBe('128/82');
  expect(readingText(reading({ value: '60.5' }))).toBe('60.5');
});
