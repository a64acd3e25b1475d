import type { AddPerson, DocumentType, LocalDate, Relation } from '@kangqiao/contracts';
import {
  DOCUMENT_TYPES,
  birthDateProblem,
  guardianStage,
  normaliseName,
  parseIdentityDocument,
  sexProblem,
  tellsBirthDate,
} from '@kangqiao/domain';
import { t, translated } from '@/language';

/**
 * What was filled in so far. It lives in the page's memory alone: nobody's name or number is ever written to the phone.
 */
export interface PersonDraft {
  relation: Relation;
  name: string;
  documentType: DocumentType;
  documentNumber: string;
  birthDate: LocalDate | null;
  sex: 'male' | 'female' | null;
}

/** What can be wrong, by the server's own names of the fields. */
export const PERSON_FIELDS = ['relation', 'name', 'document.type', 'document.number', 'birthDate', 'sex'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type PersonProblems = Partial<Record<PersonField, string>>;

export const emptyDraft = (relation: Relation): PersonDraft => ({
  relation,
  name: '',
  documentType: 'resident-id',
  documentNumber: '',
  birthDate: null,
  sex: null,
});

const readDocument = ({ documentType, documentNumber }: PersonDraft, today: LocalDate) =>
  parseIdentityDocument({ type: documentType, number: documentNumber }, today);

/** The kinds that can name somebody of this relation: a child alone can be a newborn without a document. */
export const documentTypesFor = (relation: Relation): readonly DocumentType[] =>
  DOCUMENT_TYPES.filter((type) => type !== 'newborn' || relation === 'child');

/** Whether birth date and sex have to be asked for, because the number does not say them. */
export const asksFacts = (draft: PersonDraft, today: LocalDate): boolean => {
  const read = readDocument(draft, today);
  const known = read.ok ? read.document : { type: draft.documentType, number: draft.documentNumber };
  return !tellsBirthDate(known);
};

/** The birth date, said by the number or told apart; null while it is not known. */
export const birthDateOf = (draft: PersonDraft, today: LocalDate): LocalDate | null => {
  const read = readDocument(draft, today);
  return (read.ok ? read.birthDate : null) ?? draft.birthDate;
};

/** Whether the one who adds acts as the guardian of a minor; there is then no scope to choose. */
export const isWard = (draft: PersonDraft, now: Date, today: LocalDate): boolean => {
  const born = birthDateOf(draft, today);
  return draft.relation === 'child' && born !== null && guardianStage(born, now) !== 'ended';
};

/** What the number does not say; what it says is never told a second time. */
const toldOf = (draft: PersonDraft, today: LocalDate) =>
  asksFacts(draft, today) ? { birthDate: draft.birthDate ?? undefined, sex: draft.sex ?? undefined } : {};

/** What keeps a draft from being sent; the server decides all the same. */
export const problemsIn = (draft: PersonDraft, today: LocalDate): PersonProblems => {
  const name = normaliseName(draft.name);
  const read = readDocument(draft, today);
  const told: Pick<AddPerson, 'birthDate' | 'sex'> = toldOf(draft, today);
  const found: [PersonField, string | null][] = [
    ['name', name.ok ? null : name.problem],
    ['document.number', read.ok ? null : numberProblem(draft, read.problem)],
    ['birthDate', read.ok ? birthDateProblem(read, told.birthDate, today) : null],
    ['sex', read.ok ? sexProblem(read, told.sex) : null],
  ];
  return Object.fromEntries(
    found.flatMap(([field, problem]) => (problem === null ? [] : [[field, translated(problem)]])),
  ) as PersonProblems;
};

const numberProblem = ({ documentType, documentNumber }: PersonDraft, problem: string): string =>
  documentType !== 'newborn' && documentNumber.trim() === '' ? t`请填写证件号码` : problem;

/** The person as the server is told of them. */
export const toPerson = (
  draft: PersonDraft,
  today: LocalDate,
): Pick<AddPerson, 'name' | 'document' | 'relation' | 'birthDate' | 'sex'> => ({
  name: draft.name.trim(),
  document: { type: draft.documentType, number: draft.documentNumber.trim() },
  relation: draft.relation,
  ...toldOf(draft, today),
});
