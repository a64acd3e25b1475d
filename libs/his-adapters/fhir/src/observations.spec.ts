import type { ObservationReferenceRange } from 'fhir/r4';
import { toItem } from './observations';

const sex = (code: string) => [{ coding: [{ system: 'http://hl7.org/fhir/administrative-gender', code }] }];
const range = (low: number, high: number, more: ObservationReferenceRange = {}): ObservationReferenceRange => ({
  low: { value: low },
  high: { value: high },
  ...more,
});
const said = (...referenceRange: ObservationReferenceRange[]) =>
  toItem({
    ...{ resourceType: 'Observation', status: 'final', code: { coding: [{ code: 'HGB' }], text: '血红蛋白' } },
    ...{ valueQuantity: { value: 120, unit: 'g/L' }, referenceRange },
  }).referenceRange;

describe('reference ranges over FHIR', () => {
  it('of everybody are one', () => {
    expect(said(range(115, 150))).toBe('115-150');
    expect(said()).toBeNull();
  });

  it('of men and women are told apart, also where only one is given', () => {
    const male = range(130, 175, { appliesTo: sex('male') });
    expect(said(male, range(115, 150, { appliesTo: sex('female') }))).toBe('男:130-175 女:115-150');
    expect(said(male)).toBe('男:130-175');
  });

  it('of phases keep the words of the laboratory', () => {
    const phase = (text: string) => ({ appliesTo: [{ text }] });
    expect(said(range(1, 3, phase('卵泡期')), range(5, 70, phase('黄体期')))).toBe('卵泡期:1-3 黄体期:5-70');
  });

  it('are none where it is not said, or not known here, whose each is', () => {
    expect(said(range(115, 150), range(130, 175))).toBeNull();
    expect(said(range(115, 150, { age: { low: { value: 18 } } }))).toBeNull();
  });
});
