import { isLocalDate, monthsAfter } from './dates';
import type { DocumentType, IdentityDocument } from './document-types';

/** A child is a newborn without a document of its own for so long; then it has a birth certificate. */
const NEWBORN_MONTHS = 3;

/**
 * What may name a newborn's guardian, as two digits of WS 364.3 CV02.01.101; 08 and 09, which that table lacks, are
 * docs/wires/hip.md's. They keep numbers apart that look alike in two kinds of document.
 */
const GUARDIAN_CODES = {
  'resident-id': '01',
  passport: '03',
  'hk-macau-permit': '06',
  'taiwan-permit': '07',
  'hmt-residence-permit': '08',
  'foreign-permanent-residence': '09',
} as const satisfies Partial<Record<DocumentType, string>>;

const isGuardianType = (type: DocumentType): type is keyof typeof GUARDIAN_CODES => type in GUARDIAN_CODES;

/** Whether a guardian may be named by this kind of document. */
export const canNameNewborn = ({ type }: Pick<IdentityDocument, 'type'>): boolean => isGuardianType(type);

/**
 * The number under which a newborn is kept, at most 32 characters: the guardian's document, the day and the order of
 * birth, such as `01-110199199001010017-20261101-1`. The second twin has order 2.
 * @throws RangeError for a guardian's document that cannot name a newborn, for no day, and for no order of 1 to 9
 */
export const newbornNumber = (guardian: IdentityDocument, birthDate: string, order: string): string => {
  if (!isGuardianType(guardian.type)) throw new RangeError(`a ${guardian.type} names no newborn`);
  if (!isLocalDate(birthDate)) throw new RangeError('no day of birth');
  if (!/^[1-9]$/.test(order)) throw new RangeError('no order of birth');
  return [GUARDIAN_CODES[guardian.type], guardian.number, birthDate.replaceAll('-', ''), order].join('-');
};

/**
 * Whether somebody born on that day is at most three months old: to the same day of the third month, or to its last day
 * where it has no such day (民法典第二百零二条).
 */
export const isNewbornOn = (birthDate: string, localDate: string): boolean =>
  birthDate <= localDate && localDate <= monthsAfter(birthDate, NEWBORN_MONTHS);
