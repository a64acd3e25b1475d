import fc from 'fast-check';
import { judgeReading, VITAL_LEVELS, type VitalLevel } from './judge';
import { VITAL_SIGNS, type VitalReading } from './reading';
import { VITAL_TARGETS, type VitalTarget } from './targets';
import { VITAL_WARNINGS } from './warnings';

const NONE = { timing: null, systolic: null, diastolic: null, pulse: null, value: null };
const pressure = (systolic: string, diastolic: string, pulse: string | null = null): VitalReading => ({
  ...NONE,
  ...{ type: 'blood-pressure', systolic, diastolic, pulse },
});
const glucose = (timing: VitalReading['timing'], value: string): VitalReading => ({
  ...NONE,
  ...{ type: 'blood-glucose', timing, value },
});
const of = (type: VitalReading['type'], value: string): VitalReading => ({ ...NONE, type, value });
const judge = (reading: VitalReading, age = 50, height: string | null = null, more: VitalTarget[] = []) =>
  judgeReading(reading, { age, height }, [...VITAL_TARGETS, ...more]);

describe('what a reading asks for', () => {
  it.each<[VitalReading, VitalLevel]>([
    [pressure('139', '89'), 'in-range'],
    [pressure('140', '89'), 'measure-again'],
    [pressure('139', '90'), 'measure-again'],
    [pressure('159', '99'), 'measure-again'],
    [pressure('160', '89'), 'see-doctor'],
    [pressure('139', '100'), 'see-doctor'],
    [pressure('179', '109'), 'see-doctor'],
    [pressure('180', '89'), 'emergency'],
    [pressure('139', '110'), 'emergency'],
    [pressure('90', '60'), 'in-range'],
    [pressure('89', '60'), 'see-doctor'],
    [pressure('60', '35'), 'see-doctor'],
    [pressure('90', '59'), 'measure-again'],
    [pressure('120', '80', '60'), 'in-range'],
    [pressure('120', '80', '59'), 'measure-again'],
    [pressure('120', '80', '41'), 'measure-again'],
    [pressure('120', '80', '40'), 'see-doctor'],
    [pressure('120', '80', '100'), 'in-range'],
    [pressure('120', '80', '101'), 'measure-again'],
    [pressure('120', '80', '130'), 'measure-again'],
    [pressure('120', '80', '131'), 'see-doctor'],
    [{ ...of('oxygen-saturation', '98'), pulse: '200' }, 'see-doctor'],
    [glucose('fasting', '3.9'), 'emergency'],
    [glucose('fasting', '4.0'), 'in-range'],
    [glucose('fasting', '6.9'), 'in-range'],
    [glucose('fasting', '7.0'), 'measure-again'],
    [glucose('fasting', '13.8'), 'measure-again'],
    [glucose('fasting', '13.9'), 'see-doctor'],
    [glucose('fasting', '16.6'), 'see-doctor'],
    [glucose('fasting', '16.7'), 'emergency'],
    [glucose('after-meal', '9.9'), 'in-range'],
    [glucose('after-meal', '10.0'), 'measure-again'],
    [glucose('random', '3.9'), 'emergency'],
    [glucose('random', '16.7'), 'emergency'],
    [of('temperature', '36.0'), 'in-range'],
    [of('temperature', '35.9'), 'measure-again'],
    [of('temperature', '37.2'), 'in-range'],
    [of('temperature', '37.3'), 'measure-again'],
    [of('temperature', '39.0'), 'measure-again'],
    [of('temperature', '39.1'), 'see-doctor'],
    [of('temperature', '41.0'), 'see-doctor'],
    [of('temperature', '41.1'), 'emergency'],
    [of('temperature', '35'), 'measure-again'],
    [of('temperature', '34.9'), 'emergency'],
    [of('oxygen-saturation', '95'), 'in-range'],
    [of('oxygen-saturation', '94'), 'see-doctor'],
    [of('oxygen-saturation', '90'), 'see-doctor'],
    [of('oxygen-saturation', '89'), 'emergency'],
    [of('height', '170'), 'unjudged'],
  ])('of %j is %s', (reading, level) => {
    expect(judge(reading).level).toBe(level);
  });

  it.each<[number, string, VitalLevel]>([
    [64, '140', 'measure-again'],
    [65, '140', 'in-range'],
    [65, '149', 'in-range'],
    [65, '150', 'measure-again'],
  ])('at %i years of a systolic %s is %s', (age, systolic, level) => {
    expect(judge(pressure(systolic, '80'), age).level).toBe(level);
  });

  it.each<[number, VitalLevel]>([
    [17, 'unjudged'],
    [18, 'emergency'],
  ])('is judged of adults only: at %i years %s', (age, level) => {
    const verdict = judge(pressure('190', '80'), age);
    expect(verdict.level).toBe(level);
    expect(verdict.advice).toContain('120');
  });

  // 170 cm: 18.5 is 53.465 kg, 24 is 69.36 kg.
  it.each<[string, VitalLevel]>([
    ['53.46', 'measure-again'],
    ['53.47', 'in-range'],
    ['69.35', 'in-range'],
    ['69.36', 'measure-again'],
  ])('of %s kg at 170 cm is %s, without rounding', (weight, level) => {
    expect(judge(of('weight', weight), 50, '170').level).toBe(level);
  });

  it('of a weight without a known height is nothing', () => {
    expect(judge(of('weight', '90')).level).toBe('unjudged');
  });

  it('follows the doctor’s own target, but not across what is dangerous', () => {
    const strict: VitalTarget = {
      ...{ quantity: 'systolic', atLeast: null, below: '130', fromAge: 0, toAge: 150, source: '周明医生设定' },
    };
    expect(judge(pressure('129', '80'), 50, null, [strict]).level).toBe('in-range');
    expect(judge(pressure('130', '80'), 50, null, [strict])).toMatchObject({
      level: 'measure-again',
      againInMinutes: 5,
      source: '周明医生设定',
    });
    const loose = { ...strict, below: '200' };
    expect(judge(pressure('180', '80'), 50, null, [loose]).level).toBe('emergency');
    expect(judge(of('weight', '71'), 50, '170', [{ ...strict, quantity: 'weight', below: '71' }]).source).toBe(
      '周明医生设定',
    );
  });

  it.each<[string, Partial<VitalTarget>, VitalReading, VitalLevel]>([
    ['holds', { quantity: 'oxygen-saturation', atLeast: '88', below: '93' }, of('oxygen-saturation', '92'), 'in-range'],
    [
      'is left upwards',
      { quantity: 'oxygen-saturation', atLeast: '88', below: '93' },
      of('oxygen-saturation', '93'),
      'measure-again',
    ],
    [
      'does not count below',
      { quantity: 'oxygen-saturation', atLeast: '85' },
      of('oxygen-saturation', '89'),
      'emergency',
    ],
    ['says nothing of this side', { quantity: 'systolic', below: '130' }, pressure('85', '62'), 'see-doctor'],
    ['is of another number', { quantity: 'systolic', atLeast: '80' }, pressure('85', '62', '40'), 'see-doctor'],
    ['holds a low pressure', { quantity: 'systolic', atLeast: '80', below: '130' }, pressure('85', '62'), 'in-range'],
  ])('asks for a doctor where the doctor’s own target does not: it %s', (_how, target, reading, level) => {
    const own = {
      atLeast: null,
      below: null,
      fromAge: 0,
      toAge: 150,
      source: '周明医生设定',
      ...target,
    } as VitalTarget;
    expect(judge(reading, 50, null, [own]).level).toBe(level);
  });

  it('never names an illness, always has words where something is to be done, and says to call 120 in an emergency', () => {
    for (const { advice, level } of VITAL_WARNINGS) {
      expect(advice).not.toMatch(/高血压|糖尿病|低血糖症|患有|确诊/);
      if (level === 'emergency') expect(advice).toContain('120');
    }
  });

  it('answers every reading, and is never milder for more pressure', () => {
    const number = fc.integer({ min: 0, max: 999 }).map(String);
    fc.assert(
      fc.property(fc.constantFrom(...VITAL_SIGNS), number, fc.integer({ min: 0, max: 120 }), (type, value, age) => {
        const timing: VitalReading['timing'] = type === 'blood-glucose' ? 'fasting' : null;
        const reading = type === 'blood-pressure' ? pressure(value, '80') : { ...of(type, value), timing };
        expect(VITAL_LEVELS).toContain(judge(reading, age, '170').level);
      }),
    );
    const order: VitalLevel[] = ['in-range', 'measure-again', 'see-doctor', 'emergency'];
    fc.assert(
      fc.property(fc.integer({ min: 90, max: 298 }), (systolic) => {
        const at = (value: number) => order.indexOf(judge(pressure(String(value), '80')).level);
        expect(at(systolic + 1)).toBeGreaterThanOrEqual(at(systolic));
      }),
    );
  });
});
