import type { Allergy } from '@kangqiao/contracts';
import { worstFirst } from './worst-first';

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
