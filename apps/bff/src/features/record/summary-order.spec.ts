import type { Allergy, Diagnosis, Medication } from '@kangqiao/contracts';
import { standingFirst, worstFirst } from './summary-order';

const allergy = (substance: string, severity: Allergy['severity']) => ({ substance, severity }) as Allergy;

it('puts the worst first, and before the mild what nobody said of', () => {
  const given = [
    allergy('芒果', 'mild'),
    allergy('花粉', null),
    allergy('头孢', 'moderate'),
    allergy('青霉素', 'severe'),
    allergy('海鲜', 'moderate'),
  ];
  expect(worstFirst(given).map(({ substance }) => substance)).toEqual(['青霉素', '头孢', '海鲜', '花粉', '芒果']);
});

it('puts what is taken now before what is over, and what nobody said between them', () => {
  const taken = (name: string, status: Medication['status']) => ({ name, status });
  const given = [taken('头孢', 'ended'), taken('钙片', null), taken('二甲双胍', 'active'), taken('氨氯地平', 'active')];
  expect(standingFirst(given).map(({ name }) => name)).toEqual(['二甲双胍', '氨氯地平', '钙片', '头孢']);
  const had = (name: string, status: Diagnosis['status']) => ({ name, status });
  expect(standingFirst([had('肺炎', 'resolved'), had('高血压', 'active')]).map(({ name }) => name)).toEqual([
    '高血压',
    '肺炎',
  ]);
});
