import type { ApplyForCard, CardHolderField, FieldProblem } from '@kangqiao/contracts';
import { NATIONS } from '@kangqiao/domain';
import { t } from '@/language';
import { wholeAddress } from './whole-address';

/** As it is filled in. The address is what follows the region: province, city and county with spaces between. */
export type Application = Record<CardHolderField | 'region', string>;
export type ApplicationField = keyof Application;
export type ApplicationProblems = Partial<Record<ApplicationField, string>>;

const LONGEST_ADDRESS = 100;

const PROBLEMS: Readonly<Record<ApplicationField, (application: Application) => string | null>> = {
  phone: ({ phone }) => (/^1[3-9]\d{9}$/.test(phone.trim()) ? null : t`请填写 11 位手机号`),
  nation: ({ nation }) => (NATIONS.includes(nation) ? null : t`请选择民族`),
  region: ({ region }) => (region === '' ? t`请选择所在地区` : null),
  address: ({ region, address }) => {
    if (address.trim() === '') return t`请填写详细地址`;
    return [...wholeAddress(region, address)].length > LONGEST_ADDRESS ? t`住址不超过 100 个字` : null;
  },
};

/** The fields of the form in which an issuer's question is answered. */
export const fieldsOf = (requires: readonly CardHolderField[]): ApplicationField[] =>
  requires.flatMap((field): ApplicationField[] => (field === 'address' ? ['region', 'address'] : [field]));

/** What keeps an application from being sent; the server decides all the same. @param requires what the issuer asks for */
export const checkApplication = (application: Application, requires: readonly CardHolderField[]): ApplicationProblems =>
  Object.fromEntries(
    fieldsOf(requires).flatMap((field) => {
      const problem = PROBLEMS[field](application);
      return problem === null ? [] : [[field, problem]];
    }),
  );

const isHolderField = (field: string): field is CardHolderField => ['phone', 'nation', 'address'].includes(field);

/** All that is asked for: by the issuer from the beginning, and by its answer to an application. */
export const askedFor = (requires: readonly CardHolderField[], missing: readonly FieldProblem[]): CardHolderField[] => [
  ...new Set([...requires, ...missing.map(({ field }) => field).filter(isHolderField)]),
];

/** What an answer says that no field of the form can mend. */
export const beyondTheForm = (problems: readonly FieldProblem[]): string[] =>
  problems.filter(({ field }) => !isHolderField(field)).map(({ message }) => message);

/** What is sent: only what the issuer asks for. */
export const toApply = (application: Application, requires: readonly CardHolderField[]): ApplyForCard =>
  Object.fromEntries(
    requires.map((field) => [
      field,
      field === 'address' ? wholeAddress(application.region, application.address) : application[field].trim(),
    ]),
  );

/** Digits alone, as many as a number has: spaces and dashes come along when a number is pasted. */
export const phoneDigits = (text: string): string =>
  text
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10})/, '')
    .slice(0, 11);
