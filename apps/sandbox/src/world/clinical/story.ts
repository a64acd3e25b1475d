import type { Allergy, Encounter } from '../model';
import type { Picture } from '../panels/measure';
import type { PanelKey } from '../panels';
import type { DiagnosisKey } from './diagnoses';
import type { DrugKey } from './drugs';
import type { ReadingKey } from './imaging';
import type { CultureKey } from './microbiology';

/** What is examined on one day. */
export interface Examinations {
  panels?: readonly PanelKey[];
  imaging?: readonly ReadingKey[];
  cultures?: readonly CultureKey[];
  /** Overrides the story's picture. */
  picture?: Picture;
}

export interface Visit extends Examinations {
  /** Days before today; several = the same visit again and again. */
  ago: number | readonly number[];
  /** Name of the department. */
  at: string;
  /** Outpatient unless told. */
  kind?: Encounter['kind'];
  because: readonly DiagnosisKey[];
  drugs?: readonly DrugKey[];
  /** Later days of a stay, counted from admission. */
  later?: readonly (Examinations & { day: number })[];
  /** Which of the resident's files; the first unless told. */
  file?: 0 | 1;
}

/** What happened to one resident in the last two years, and what lasts from before. */
export interface Story {
  picture?: Picture;
  visits: readonly Visit[];
  /** Known for so many years. */
  since?: Partial<Record<DiagnosisKey, number>>;
  allergies?: readonly [substance: string, reaction: string, severity: Allergy['severity'], yearsAgo: number][];
  vaccines?: readonly [vaccine: string, daysAgo: number, dose: number][];
  /** Had the vaccines of the national programme as far as the age allows. */
  childhoodVaccines?: true;
}

/** Stories by the pinyin key of the resident. */
export type Stories = Record<string, Story>;
