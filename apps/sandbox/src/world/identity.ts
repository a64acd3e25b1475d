const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Belongs to no county, so no number made here can be anybody's. */
const UNASSIGNED_AREA = '110199';

/** GB 11643 check character of the first 17 digits. */
export const checkCharacter = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return CHECKS.charAt(sum % 11);
};

/** An identity number nobody holds; the sequence is odd for men and even for women. */
export const inventedIdNumber = (birthDate: string, sex: 'male' | 'female', order: number): string => {
  const sequence = String(order * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const digits = `${UNASSIGNED_AREA}${birthDate.replaceAll('-', '')}${sequence}`;
  return digits + checkCharacter(digits);
};
