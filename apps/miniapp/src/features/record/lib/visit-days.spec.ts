import { daysOfVisit } from './visit-days';

it.each([
  ['outpatient', '2026-03-01', { from: '2026-03-01', to: '2026-03-08' }],
  ['emergency', '2026-02-25', { from: '2026-02-25', to: '2026-03-04' }],
  ['inpatient', '2026-03-01', { from: '2026-03-01', to: '2026-03-31' }],
  ['outpatient', '2026-11-15', { from: '2026-11-15', to: '2026-11-22' }],
  ['outpatient', '2026-11-16', { from: '2026-11-16', to: '2026-11-22' }],
  ['outpatient', '2026-11-22', { from: '2026-11-22', to: '2026-11-22' }],
  ['outpatient', '2026-11-23', { from: '2026-11-23', to: '2026-11-23' }],
] as const)('of an %s visit of %s may have come %j', (kind, occurredOn, days) => {
  expect(daysOfVisit({ kind, occurredOn }, '2026-11-22')).toEqual(days);
});
