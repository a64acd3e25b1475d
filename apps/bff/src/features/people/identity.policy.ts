import type { AddPerson, FieldProblem } from '@kangqiao/contracts';
import {
  agreesWithBirthDate,
  canNameNewborn,
  type IdentityDocument,
  type IdentityDocumentResult,
  isBirthDate,
  isNewbornOn,
  newbornNumber,
  normaliseName,
  parseIdentityDocument,
} from '@kangqiao/domain';
import type { Identity } from './people.policy';

/** What is said of somebody; the same words wherever a person is named. */
export type IdentityClaim = Pick<AddPerson, 'name' | 'document' | 'birthDate' | 'sex'>;

export type IdentityResult = { ok: true; identity: Identity } | { ok: false; problems: FieldProblem[] };

type DocumentRead = Extract<IdentityDocumentResult, { ok: true }>;

const birthDateProblem = ({ document, birthDate }: DocumentRead, told: string | undefined, today: string) => {
  if (told === undefined) return birthDate === null ? '请选择出生日期' : null;
  if (!isBirthDate(told, today)) return '出生日期不正确，请核对后重新选择';
  if (!agreesWithBirthDate(document, told)) return '出生日期与证件号码不一致，请核对后重新选择';
  if (document.type === 'newborn' && !isNewbornOn(told, today)) {
    return '出生已超过 3 个月，请使用出生医学证明或居民身份证添加';
  }
  return null;
};

const sexProblem = ({ sex }: DocumentRead, told: Identity['sex'] | undefined) => {
  if (told === undefined) return sex === null ? '请选择性别' : null;
  return sex === null || sex === told ? null : '性别与证件号码不一致，请核对后重新选择';
};

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
