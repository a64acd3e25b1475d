import type { ExplanationGroup } from '@kangqiao/contracts';

/** What was examined: the same name means something else in urine. */
export type Fluid = 'blood' | 'urine' | 'stool';

/** One item that laboratories report, in plain words. Names are those of WS/T 102 and of common use; nothing about a person. */
export interface CatalogueItem {
  /** Stable: phones and series of results name it. */
  id: string;
  name: string;
  group: ExplanationGroup;
  /** `any`: swabs, breath and blood alike. */
  fluid: Fluid | 'any';
  /** Abbreviations first, then other names. */
  aliases: readonly string[];
  /**
   * In November 2026 each was compared with the name that it has in public tables: LOINC's list of the 2,000 most common
   * tests, hospitals' own mappings, value sets of FHIR, a table of conversions (the molar mass has to fit). All agree but
   * 32677-7, 2657-5 and 5880-0, which no table had.
   */
  loinc: readonly string[];
  /** U and IU mean the same for the activity of an enzyme. */
  isEnzyme: boolean;
  /** Grams a mole, as laboratories convert it; null where amounts and masses of this item may not be compared. */
  molarMass: string | null;
  measures: string;
  high: string | null;
  low: string | null;
}

interface More {
  loinc?: readonly string[];
  isEnzyme?: true;
  molarMass?: string;
}

/** @param aliases separated by `|` */
type Row = (
  id: string,
  name: string,
  aliases: string,
  measures: string,
  high: string | null,
  low: string | null,
  more?: More,
) => CatalogueItem;

/** Rows of one group. */
export const rowsOf =
  (group: ExplanationGroup, fluid: CatalogueItem['fluid'] = 'blood'): Row =>
  (id, name, aliases, measures, high, low, { loinc = [], isEnzyme = false, molarMass = null } = {}) => ({
    id,
    name,
    group,
    fluid,
    aliases: aliases.split('|'),
    loinc,
    isEnzyme,
    molarMass,
    measures,
    high,
    low,
  });
