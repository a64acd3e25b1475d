import type { Fluid } from './catalogue';

/** `other`: something else, such as cerebrospinal fluid, in which the same names mean something else. */
export type Specimen = Fluid | 'other';

const FLUIDS: readonly (readonly [RegExp, Specimen])[] = [
  [/脑脊液|胸水|腹水|积液|胸腹水|关节|羊水|胆汁|引流|穿刺|骨髓|精液|前列腺液|透析/, 'other'],
  [/尿(?!素|酸)/, 'urine'],
  [/便|粪/, 'stool'],
  [/血|浆|清/, 'blood'],
];
const fluidIn = (text: string | null): Specimen | null => FLUIDS.find(([words]) => words.test(text ?? ''))?.[1] ?? null;
const MOST_CHARACTERS = 20;

/** What was examined, by what the report says of the sample, else by its title; null = it does not say. */
export const specimenOf = (specimen: string | null, title: string): Specimen | null =>
  fluidIn(specimen) ?? fluidIn(title);

/**
 * What may be followed over time as one: reports of the same kind of sample share it. Other samples than blood, urine and
 * stool go by what is written of them, for pleural fluid is not cerebrospinal fluid. Empty = it does not say.
 */
export const sampleKey = (specimen: string | null, title: string): string => {
  const kind = specimenOf(specimen, title);
  if (kind !== 'other') return kind ?? '';
  const text = fluidIn(specimen) === null ? title : (specimen ?? '');
  return text.normalize('NFKC').replace(/\s+/g, '').slice(0, MOST_CHARACTERS);
};
