import { TEXT_STEPS, textStepOf } from './text-step';

it.each([
  [0.9, 1],
  [1, 1],
  [1.04, 1],
  [1.06, 1.1],
  [23.8 / 17, 1.4],
  [29.75 / 17, 1.75],
  [2, 2],
  [3, 2],
])('takes the nearest step to a font setting of %d: %d', (setting, step) => {
  expect(TEXT_STEPS[textStepOf(setting)]).toBe(step);
});
