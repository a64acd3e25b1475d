import type { Flag } from '@kangqiao/contracts';
import { FLAG_WORDING, isAbnormal } from './flag-wording';

const FLAGS = Object.keys(FLAG_WORDING) as Flag[];

it.each(FLAGS)('says %s in words, not by a sign or colour alone', (flag) =>
  expect(FLAG_WORDING[flag].label).toMatch(/[一-龥]{2}/),
);

it('never counts what nobody could judge as abnormal', () => {
  expect(FLAGS.filter(isAbnormal)).toEqual(['high', 'low', 'critical-high', 'critical-low', 'abnormal']);
});
