import { aReport } from '@kangqiao/testing';
import { reportFacts } from './report-facts';

const fetchedOn = (day: string) =>
  reportFacts(aReport({ fetchedAt: `${day}T23:59:00+08:00` }), '2026-11-22')
    .filter(({ value }) => value !== null)
    .map(({ term }) => term);

it('says when it was fetched only where that was not today', () => {
  expect(fetchedOn('2026-11-22')).not.toContain('从医院取回');
  expect(fetchedOn('2026-11-21')).toContain('从医院取回');
});

it('leaves the hospital to the head of the page', () => {
  expect(fetchedOn('2026-11-22')).not.toContain('来源');
});
