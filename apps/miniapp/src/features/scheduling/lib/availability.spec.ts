import { availabilityOf } from './availability';

it.each([
  ['open', 3, true, '余 3 号'],
  ['open', 1, true, '余 1 号'],
  ['open', 0, false, '约满'],
  ['open', null, true, '有号'],
  ['full', 0, false, '约满'],
  ['stopped', 5, false, '停诊'],
  ['not-released', 20, false, '未放号'],
] as const)('a session that is %s with %s numbers left: bookable %s, said as %s', (state, remaining, bookable, label) =>
  expect(availabilityOf({ state, remaining })).toEqual({ bookable, label }),
);
