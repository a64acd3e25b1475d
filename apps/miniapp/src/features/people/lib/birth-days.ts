import type { DocumentType, LocalDate } from '@kangqiao/contracts';
import { monthsAfter } from '@kangqiao/domain';

const OLDEST_YEARS = 150;
const NEWBORN_MONTHS = 3;

/** The first day that the wheel of birth dates offers. */
export const firstBirthDay = (type: DocumentType, today: LocalDate): LocalDate =>
  monthsAfter(today, type === 'newborn' ? -NEWBORN_MONTHS : -OLDEST_YEARS * 12);
