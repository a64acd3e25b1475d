/** A resident's number as one reads it out: `110101 19900307 897X`, the day of birth in the middle. */
export const inGroups = (number: string): string => number.replace(/^(\d{6})(\d{8})(\d{3}[\dX])$/, '$1 $2 $3');
