import { RESULTS } from '@kangqiao/card-adapter-tengmed';
import { USE_STEPS } from '@kangqiao/card-port';
import { type FileProblem, isObject } from '../platform/settings/references';
import { ProvincialSettings, TengmedSettings, type AnyIssuerSettings } from './issuer-settings';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isTextTable = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText);

/** Reply codes of a provincial platform can mean these; the same names as in the adapter. */
const MEANINGS = [
  'NOT_REGISTERED',
  'ALREADY_REGISTERED',
  'PENDING',
  'DETAILS_MISMATCH',
  'DOCUMENT_UNSUPPORTED',
  'REFUSED',
  'FORGED',
  'EXPIRED',
  'USED',
  'REVOKED',
];

type Check = readonly [path: string, holds: boolean, message: string];

const meansOneOf = (table: unknown, meanings: readonly string[]): boolean =>
  isObject(table) && Object.values(table).every((value) => meanings.includes(String(value)));

const hasEveryStep = (table: unknown): boolean => isObject(table) && USE_STEPS.every((step) => isText(table[step]));

const checksOfTengmed = ({ resultCodes, uses, codeLifeSeconds, refreshLeadSeconds }: TengmedSettings): Check[] => [
  ['resultCodes', meansOneOf(resultCodes, RESULTS), `each must be one of ${RESULTS.join(', ')}`],
  ['uses.medicalSteps', hasEveryStep(uses?.medicalSteps), `must name ${USE_STEPS.join(', ')}`],
  ['uses.scenes', hasEveryStep(uses?.scenes), `must name ${USE_STEPS.join(', ')}`],
  ['uses.hospitalCodes', isTextTable(uses?.hospitalCodes), 'must map our ids of hospitals to their codes'],
  ['refreshLeadSeconds', refreshLeadSeconds < codeLifeSeconds, 'must be less than codeLifeSeconds'],
];

const checksOfProvincial = ({ codes, orgCodes, alsoApplied, tables }: ProvincialSettings): Check[] => [
  ['codes.meanings', meansOneOf(codes?.meanings, MEANINGS), `each must be one of ${MEANINGS.join(', ')}`],
  ['orgCodes', orgCodes === undefined || isTextTable(orgCodes), 'must map our ids of hospitals to their codes'],
  ['alsoApplied', alsoApplied === undefined || isTextTable(alsoApplied), 'must map names to texts'],
  ['tables', tables === undefined || Object.values(tables).every(isTextTable), 'must be tables of texts'],
];

/** What is wrong with the values of an issuer that its class alone cannot tell. */
export function issuerTableProblems(settings: AnyIssuerSettings): FileProblem[] {
  const checks =
    settings instanceof TengmedSettings
      ? checksOfTengmed(settings)
      : settings instanceof ProvincialSettings
        ? checksOfProvincial(settings)
        : [];
  return checks.filter(([, holds]) => !holds).map(([path, , message]) => ({ path, message }));
}
