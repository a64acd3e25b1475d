import { cultureFinding } from './culture';

it.each([
  ['大肠埃希菌', 0, { kind: 'grew', organism: '大肠埃希菌' }],
  ['大肠埃希菌', 2, { kind: 'grew', organism: '大肠埃希菌' }],
  [null, 0, { kind: 'nothing' }],
  [' ', 0, { kind: 'nothing' }],
  [null, 1, { kind: 'unnamed' }],
  ['', 1, { kind: 'unnamed' }],
])('reads a culture of %j with %i drugs', (organism, drugs, finding) =>
  expect(cultureFinding(organism, drugs)).toEqual(finding),
);
