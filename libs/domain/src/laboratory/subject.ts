import { ageOn, daysBetween, monthsAfter } from '../dates';
import type { Sex } from '../sex';

/** Completed years, months and days on the day of the sample. */
export interface Age {
  years: number;
  months: number;
  days: number;
}

/** Whose sample it is; null = not known. */
export interface Subject {
  sex: 'male' | 'female' | null;
  age: Age | null;
}

export const NOBODY_KNOWN: Subject = { sex: null, age: null };

/** The age on a day; null for a day before the birth. Both `YYYY-MM-DD`. */
export const ageOnDay = (birthDate: string, day: string): Age | null => {
  if (day < birthDate) return null;
  const years = ageOn(birthDate, day);
  let months = years * 12;
  while (monthsAfter(birthDate, months + 1) <= day) months += 1;
  return { years, months, days: daysBetween(birthDate, day) };
};

/** What a reference range may depend on. Only male and female are told apart by laboratories. */
export const subjectOn = (person: { sex: Sex; birthDate: string } | null, day: string): Subject => ({
  sex: person?.sex === 'male' || person?.sex === 'female' ? person.sex : null,
  age: person && ageOnDay(person.birthDate, day),
});
