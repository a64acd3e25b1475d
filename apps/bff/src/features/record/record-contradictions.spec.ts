import type { Allergy, BloodGroup, Diagnosis, EntrySource, Medication } from '@kangqiao/contracts';
import { type Compared, contradictionsIn } from './record-contradictions';

const from = (hospitalId: string, noLongerListed = false): EntrySource => ({
  hospitalId,
  hospitalName: hospitalId,
  fetchedAt: '2026-11-22T09:30:00+08:00',
  noLongerListed,
});
const compare = (some: Partial<Compared>) =>
  contradictionsIn({ allergies: [], diagnoses: [], medications: [], bloodGroups: [], ...some });
const group = (abo: BloodGroup['abo'], rh: BloodGroup['rh'], source: EntrySource): BloodGroup => ({
  abo,
  rh,
  determinedOn: null,
  source,
});
const allergy = (severity: Allergy['severity'], source: EntrySource, substance = '青霉素'): Allergy => ({
  substance,
  reaction: null,
  severity,
  recordedOn: null,
  inactive: false,
  source,
});
const diagnosis = (status: Diagnosis['status'], source: EntrySource, recordedOn: string | null = null): Diagnosis => ({
  code: 'I10',
  name: '高血压',
  status,
  recordedOn,
  source,
});
const medication = (status: Medication['status'], source: EntrySource): Medication => ({
  name: '二甲双胍',
  dosage: null,
  prescribedOn: null,
  status,
  source,
});

describe('what hospitals contradict each other in', () => {
  it('is a blood group, in its ABO letters or in its Rh', () => {
    expect(compare({ bloodGroups: [group('A', null, from('one')), group('B', null, from('two'))] })).toMatchObject([
      { about: 'blood-group', what: '血型', statements: [{ text: 'A 型' }, { text: 'B 型' }] },
    ]);
    expect(
      compare({ bloodGroups: [group('A', 'positive', from('one')), group('A', 'negative', from('two'))] }),
    ).toMatchObject([{ statements: [{ text: 'A 型，Rh 阳性' }, { text: 'A 型，Rh 阴性' }] }]);
  });

  it('is not a blood group of which one hospital says less', () => {
    expect(compare({ bloodGroups: [group('A', 'positive', from('one')), group('A', null, from('two'))] })).toEqual([]);
  });

  it('is how severe an allergy is, under whatever width of letters its name is written', () => {
    const both = [allergy('mild', from('one'), '头孢 A'), allergy('severe', from('two'), '头孢Ａ')];
    expect(compare({ allergies: both })).toMatchObject([
      { about: 'allergy', what: '头孢 A', statements: [{ text: '轻度' }, { text: '重度' }] },
    ]);
    expect(compare({ allergies: [allergy('mild', from('one')), allergy('mild', from('two'))] })).toEqual([]);
  });

  it('is whether a diagnosis still stands, or a medicine is still taken', () => {
    expect(
      compare({
        diagnoses: [diagnosis('active', from('one')), diagnosis('resolved', from('two'))],
        medications: [medication('active', from('one')), medication('ended', from('two'))],
      }).map(({ about }) => about),
    ).toEqual(['diagnosis', 'medication']);
  });

  it('is never silence', () => {
    expect(compare({ diagnoses: [diagnosis(null, from('one')), diagnosis('active', from('two'))] })).toEqual([]);
    expect(compare({ allergies: [allergy(null, from('one')), allergy('severe', from('two'))] })).toEqual([]);
  });

  it('is never what one hospital said at two times: its newest word counts', () => {
    const own = [diagnosis('active', from('one'), '2020-01-01'), diagnosis('resolved', from('one'), '2026-01-01')];
    expect(compare({ diagnoses: own })).toEqual([]);
    expect(compare({ diagnoses: [...own, diagnosis('resolved', from('two'))] })).toEqual([]);
    expect(compare({ diagnoses: [...own, diagnosis('active', from('two'))] })).toHaveLength(1);
  });

  it('is never what a hospital does not list any more', () => {
    expect(compare({ bloodGroups: [group('A', null, from('one', true)), group('B', null, from('two'))] })).toEqual([]);
  });
});
