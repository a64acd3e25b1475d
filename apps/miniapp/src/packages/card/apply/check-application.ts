import type { ApplyForCard, CardHolderField, FieldProblem } from '@kangqiao/contracts';
import { NATIONS } from '@kangqiao/domain';
import { t } from '@/language';

export type Application = Record<CardHolderField, string>;
export type ApplicationProblems = Partial<Record<CardHolderField, string>>;

const LONGEST_ADDRESS = 100;

const PROBLEMS: Readonly<Record<CardHolderField, (value: string) => string | null>> = {
  phone: (value) => (/^1[3-9]\d{9}$/.test(value) ? null : t`请填写 11 位手机号`),
  nation: (value) => (NATIONS.includes(value) ? null : t`请选择民族`),
  address: (value) => {
    if (value === '') return t`请填写住址`;
    return [...value].length > LONGEST_ADDRESS ? t`住址不超过 100 个字` : null;
  },
};

/** What keeps an application from being sent; the server decides all the same. @param requires what the issuer asks for */
export const checkApplication = (application: Application, requires: readonly CardHolderField[]): ApplicationProblems =>
  Object.fromEntries(
    requires.flatMap((field) => {
      const problem = PROBLEMS[field](application[field].trim());
      return problem === null ? [] : [[field, problem]];
    }),
  );

const isHolderField = (field: string): field is CardHolderField => field in PROBLEMS;

/** All that is asked for: by the issuer from the beginning, and by its answer to an application. */
export const askedFor = (requires: readonly CardHolderField[], missing: readonly FieldProblem[]): CardHolderField[] => [
  ...new Set([...requires, ...missing.map(({ field }) => field).filter(isHolderField)]),
];

/** What an answer says that no field of the form can mend. */
export const beyondTheForm = (problems: readonly FieldProblem[]): string[] =>
  problems.filter(({ field }) => !isHolderField(field)).map(({ message }) => message);

/** What is sent: only what the issuer asks for. */
export const toApply = (application: Application, requires: readonly CardHolderField[]): ApplyForCard =>
  Object.fromEntries(requires.map((field) => [field, application[field].trim()]));

/** Digits alone, as many as a number has: spaces and dashes come along when a number is pasted. */
export const phoneDigits = (text: string): string =>
  text
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10})/, '')
    .slice(0, 11);
