import { ApiError, fieldProblem } from '@/platform';
import { PERSON_FIELDS, type PersonProblems } from './person-draft';

/** Codes that are about who is added to whom: they are shown where that is chosen. */
const ABOUT_THE_RELATION = ['GUARDIAN_REQUIRED', 'SELF_ALREADY_ADDED'] as const;

const isAboutTheRelation = (error: unknown): error is ApiError =>
  error instanceof ApiError && ABOUT_THE_RELATION.some((code) => code === error.code);

/** Why the server refused, each at the field that it names. */
export const refusedFields = (error: unknown): PersonProblems => {
  if (isAboutTheRelation(error)) return { relation: error.message };
  const named = PERSON_FIELDS.map((field) => [field, fieldProblem(error, field)] as const);
  return Object.fromEntries(named.filter(([, problem]) => problem !== undefined)) as PersonProblems;
};

/** Why what was agreed to, or the scope, was refused. */
export const refusedTerms = (error: unknown) => ({
  scope: fieldProblem(error, 'scope'),
  consents: fieldProblem(error, 'consents'),
});
