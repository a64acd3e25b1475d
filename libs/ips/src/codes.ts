import type { CodeableConcept, Coding } from 'fhir/r4';

export const LOINC = 'http://loinc.org';
export const UCUM = 'http://unitsofmeasure.org';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const HL7 = 'http://terminology.hl7.org/CodeSystem/';

/** A code of one of HL7's own tables, such as `allergyintolerance-clinical`. */
export const hl7 = (table: string, code: string): CodeableConcept => ({ coding: [{ system: `${HL7}${table}`, code }] });

const LOINC_SHAPE = /^([0-9]{1,7})-([0-9])$/;

/** The digit behind a LOINC number, by its rule (mod 10, Luhn). */
const checkDigit = (digits: string): number => {
  const sum = [...digits]
    .reverse()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return (10 - (sum % 10)) % 10;
};

/** Whether a laboratory's item code is one of LOINC: its shape is rare among others, and its last digit proves it. */
export const isLoinc = (code: string): boolean => {
  const [, digits, check] = LOINC_SHAPE.exec(code) ?? [];
  return digits !== undefined && checkDigit(digits) === Number(check);
};

/**
 * ICD-10 as WHO has it. National codes carry more digits behind it (`I10.x00`, `E11.900x001`), which no registered system
 * names; what they share with WHO's goes into the code, and the rest is in the text.
 */
const icdOf = (code: string | null): Coding[] => {
  const [, category, subdivision] = /^([A-Z][0-9]{2})(?:\.([0-9]))?/.exec(code ?? '') ?? [];
  if (category === undefined) return [];
  return [{ system: ICD_10, code: subdivision === undefined ? category : `${category}.${subdivision}` }];
};

/** Text that a person can read, and the code where there is one. */
export const concept = (text: string, coding: Coding[] = []): CodeableConcept => ({
  ...(coding.length > 0 && { coding }),
  text,
});

export const diagnosisConcept = (name: string, code: string | null): CodeableConcept => concept(name, icdOf(code));

export const itemConcept = (name: string, code: string): CodeableConcept =>
  concept(name, isLoinc(code) ? [{ system: LOINC, code }] : []);

/** What HL7 has for "it is not known". */
export const ABSENT = {
  url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  valueCode: 'unknown',
} as const;
