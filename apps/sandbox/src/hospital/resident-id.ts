import { isLocalDate } from './local-time';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** Birth date and sex that an 18-digit resident ID carries; null when it is not one (GB 11643-1999). */
export function readResidentId(number: string): { birthDate: string; sex: 'male' | 'female' } | null {
  if (!/^\d{17}[\dX]$/.test(number)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  if (CHECK[sum % 11] !== number[17]) return null;
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isLocalDate(birthDate)) return null;
  return { birthDate, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}
