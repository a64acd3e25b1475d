import type { Instant, LocalDate } from './common';
import type { EntrySource, Immunization, RecordSource, TimelineEntry } from './records';

export const VISIT_KINDS = ['outpatient', 'emergency', 'inpatient'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export class VisitDiagnosis {
  name!: string;
  /** ICD-10; null where the hospital gives only text. */
  code!: string | null;
}

export class VisitPrescription {
  name!: string;
  dosage!: string | null;
}

export class VisitMeasurement {
  name!: string;
  /** As written, such as `128/82`. */
  value!: string;
  unit!: string | null;
  measuredAt!: Instant;
}

export class VisitDocument {
  id!: string;
  title!: string;
  createdAt!: Instant;
}

/** What an entry said before the hospital changed it. */
export class FormerEntry {
  title!: string;
  detail!: string | null;
  /** When it was fetched as it was. */
  fetchedAt!: Instant;
}

/** `GET /people/:id/record/visits/:visitId`. */
export class Visit {
  id!: string;
  kind!: VisitKind;
  occurredOn!: LocalDate;
  departmentName!: string | null;
  doctorName!: string | null;
  diagnoses!: VisitDiagnosis[];
  /** Prescribed at this visit: the hospital says so, or it was the only one of that day. */
  prescriptions!: VisitPrescription[];
  /** Of the same hospital and the same day, where nobody can say at which visit. */
  prescriptionsOfDay!: VisitPrescription[];
  /** Of the same hospital and the same day: hospitals do not say to which visit a measurement or a document belongs. */
  measurements!: VisitMeasurement[];
  documents!: VisitDocument[];
  /** Other visits of that day at that hospital; then what is listed may belong to them. */
  otherVisitsThatDay!: number;
  /** Oldest first. */
  formerly!: FormerEntry[];
  source!: EntrySource;
}

export class DocumentLine {
  /** What the text is, such as `诊断`; null where the document does not say. */
  label!: string | null;
  text!: string;
}

export class DocumentSection {
  title!: string | null;
  lines!: DocumentLine[];
}

/** `GET /people/:id/record/documents/:documentId`: a clinical document as plain text. */
export class RecordDocument {
  id!: string;
  title!: string;
  departmentName!: string | null;
  doctorName!: string | null;
  createdAt!: Instant;
  /** Null: the hospital gives it in no form that can be shown here. */
  sections!: DocumentSection[] | null;
  source!: EntrySource;
}

/**
 * `given`: a hospital recorded it. `due`: of that age, and no record was seen. `upcoming`: from that day on.
 * `too-old`: the programme does not give it at this age any more.
 */
export const DOSE_STATES = ['given', 'due', 'upcoming', 'too-old'] as const;
export type DoseState = (typeof DOSE_STATES)[number];

/** One dose of the immunisation programme. */
export class ProgrammeDose {
  /** Such as `乙肝疫苗`. */
  vaccine!: string;
  dose!: number;
  /** The day from which the programme gives it to this child. */
  dueOn!: LocalDate;
  /** The day before which it should be completed; null where the programme names none. */
  completeBefore!: LocalDate | null;
  state!: DoseState;
  givenOn!: LocalDate | null;
}

/** The programme that a child's immunisations are compared with. */
export class ImmunizationPlan {
  /** Where the ages come from, such as `国家免疫规划疫苗儿童免疫程序及说明（2021年版）`, with what changed since. */
  programme!: string;
  /** In the order in which they are due. */
  doses!: ProgrammeDose[];
  /** What must be said beside it: the vaccination clinic decides. */
  advice!: string;
}

/** `GET /people/:id/record/immunizations`. */
export class ImmunizationRecord {
  /** What hospitals recorded, newest first. */
  given!: Immunization[];
  /** Null from 18 years on: the programme is for children. */
  plan!: ImmunizationPlan | null;
  sources!: RecordSource[];
  withheld!: boolean;
}

export const GROWTH_KINDS = ['weight', 'height', 'head'] as const;

/** One measured point of a child's growth, as the hospital wrote it. */
export class GrowthPoint {
  kind!: (typeof GROWTH_KINDS)[number];
  /** A decimal, such as `8.35`. */
  value!: string;
  /** `kg` or `cm`. */
  unit!: string;
  measuredOn!: LocalDate;
  /** Whole months since birth. */
  ageMonths!: number;
  source!: EntrySource;
}

/** Percentiles of the national growth standard at one age. */
export class GrowthPercentiles {
  /** Completed months since birth. */
  ageMonths!: number;
  /** In the unit of its kind, as the others. */
  p3!: number;
  p25!: number;
  p50!: number;
  p75!: number;
  p97!: number;
}

/** The curves behind one kind of measurement. */
export class GrowthCurves {
  kind!: 'weight' | 'height';
  /** In order of age; between them nothing is said. */
  percentiles!: GrowthPercentiles[];
}

/** What a child's growth is drawn beside. It judges nothing. */
export class GrowthStandard {
  /** Its name, to be shown. */
  name!: string;
  curves!: GrowthCurves[];
}

/** `GET /people/:id/record/maternal-child`. */
export class MaternalChildRecord {
  /** Visits and diagnoses of pregnancy, birth and childbed, newest first. */
  pregnancy!: TimelineEntry[];
  /** Visits and diagnoses of the newborn, up to the 28th day and by their codes later, newest first. */
  newborn!: TimelineEntry[];
  /** Up to seven years of age, oldest first. */
  growth!: GrowthPoint[];
  /** For the person's sex, of the kinds that were measured; null where there is nothing to draw, or the sex is not known. */
  growthStandard!: GrowthStandard | null;
  sources!: RecordSource[];
  withheld!: boolean;
}
