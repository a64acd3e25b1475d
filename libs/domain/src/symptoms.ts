import { type DepartmentKind, kindsOfDepartment } from './department-kinds';
import { allSymptoms, type Symptom } from './symptom-table';

/** What is told before anything else about a complaint that cannot wait. */
export const EMERGENCY_ADVICE = '请立即拨打 120 或到急诊';

/** Shorter words say too little inside a sentence: 晕 also stands in 晕车. */
const LEAST_IN_A_SENTENCE = 2;

const wordsOf = ({ name, synonyms }: Symptom): readonly string[] => [name, ...synonyms];

/** The complaints that a sentence names, such as `我头痛三天了`; those that cannot wait first. */
export const symptomsIn = (sentence: string): Symptom[] =>
  allSymptoms().filter((symptom) =>
    wordsOf(symptom).some((word) => [...word].length >= LEAST_IN_A_SENTENCE && sentence.includes(word)),
  );

/**
 * Which of these departments see a complaint, by their names; in the order of the complaint's kinds. A hospital that
 * has none of them keeps its general practice and its internal medicine as the place to ask.
 */
export function departmentsFor<T extends { name: string }>(
  kinds: readonly DepartmentKind[],
  departments: readonly T[],
): T[] {
  const of = (kind: DepartmentKind) => departments.filter(({ name }) => kindsOfDepartment(name).includes(kind));
  const found = [...new Set(kinds.flatMap(of))];
  return found.length > 0 ? found : [...new Set((['general', 'internal'] as const).flatMap(of))];
}
