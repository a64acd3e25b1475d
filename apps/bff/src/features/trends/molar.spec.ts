import { readUnit } from '@kangqiao/domain';
import { aboutIn } from './molar';

const about = (number: string, from: string, to: string, gramsPerMole: string) => {
  const [one, other] = [readUnit(from), readUnit(to)];
  return one && other && aboutIn(number, one, other, gramsPerMole);
};

it.each([
  ['99', 'mg/dL', 'mmol/L', '180.16', '5.5'],
  ['5.5', 'mmol/L', 'mg/dL', '180.16', '99.1'],
  ['1.00', 'mg/dL', 'μmol/L', '113.12', '88.4'],
  ['88.4', 'μmol/L', 'mg/dL', '113.12', '1'],
  ['200', 'mg/dL', 'mmol/L', '386.65', '5.17'],
  ['0', 'mg/dL', 'mmol/L', '180.16', '0'],
])('%s %s is about %s at %s g/mol: %s', (number, from, to, mass, said) => {
  expect(about(number, from, to, mass)).toBe(said);
});

it.each([
  ['mmol/L', 'μmol/L'],
  ['mg/dL', 'g/L'],
  ['%', 'mmol/mol'],
  ['U/L', 'mmol/L'],
])('says nothing from %s to %s: these are not amount and mass', (from, to) => {
  expect(about('1', from, to, '100')).toBeNull();
});
