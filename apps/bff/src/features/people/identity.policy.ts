import type { AddPerson, FieldProblem } from '@kangqiao/contracts';
import {
  birthDateProblem,
  canNameNewborn,
  type IdentityDocument,
  newbornNumber,
  normaliseName,
  parseIdentityDocument,
  sexProblem,
} from '@kangqiao/domain';
import type { Identity } from './people.policy';

/** What is said of somebody; the same words wherever a person is named. */
export type IdentityClaim = Pick<AddPerson, 'name' | 'document' | 'birthDate' | 'sex'>;

export type IdentityResult = { ok: true; identity: Identity } | { ok: false; problems: FieldProblem[] };

const problem = (field: string, message: string | null): FieldProblem[] =>
  message === null ? [] : [{ field, message }];

/**
 * Who is meant, in one spelling; all that is wrong is told at once.
 * @param guardian the proved document of whoever adds a newborn; null where there is none, and then no newborn is named
 */
export const identityOf = (
  { name, document, birthDate, sex }: IdentityClaim,
  today: string,
  guardian: IdentityDocument | null,
): IdentityResult => {
  const named = normaliseName(name);
  const read = parseIdentityDocument(document, today);
  const problems = [
    ...problem('name', named.ok ? null : named.problem),
    ...problem('document.number', read.ok ? null : read.problem),
    ...(read.ok ? problem('birthDate', birthDateProblem(read, birthDate, today)) : []),
    ...(read.ok ? problem('sex', sexProblem(read, sex)) : []),
  ];
  const born = read.ok ? (read.birthDate ?? birthDate) : undefined;
  const isOf = read.ok ? (read.sex ?? sex) : undefined;
  if (problems.length > 0 || !named.ok || !read.ok || born === undefined || isOf === undefined) {
    return { ok: false, problems };
  }
  const known = keptDocument(read.document, born, guardian);
  if (known === null)
    return { ok: false, problems: problem('document.type', '请先用您本人的证件完成核验，再添加新生儿') };
  return { ok: true, identity: { name: named.name, document: known, birthDate: born, sex: isOf } };
};

/** A newborn's number is made from its guardian's; null where no guardian can name it. */
const keptDocument = (
  document: IdentityDocument,
  birthDate: string,
  guardian: IdentityDocument | null,
): IdentityDocument | null => {
  if (document.type !== 'newborn') return document;
  if (guardian === null || !canNameNewborn(guardian)) return null;
  return { type: 'newborn', number: newbornNumber(guardian, birthDate, document.number) };
};
