/**
 * The national immunisation programme for children, as data: 国家免疫规划疫苗儿童免疫程序及说明（2021年版）, issued by the
 * National Health Commission, and what the National Disease Control and Prevention Administration changed since: five doses
 * of 百白破 from 2025-01-01, and HPV for girls from 2025-11-10. Ages are those at which a dose is given and before which it
 * should be completed; both are counted in months.
 */
export const PROGRAMME =
  '国家免疫规划疫苗儿童免疫程序及说明（2021年版），及 2025 年 1 月起百白破疫苗、2025 年 11 月起 HPV 疫苗的调整';

/** A dose of a series. */
export interface PlannedDose {
  dose: number;
  /** Months of age from which it is given; 0 = at birth. */
  fromMonths: number;
  /** Months of age before which it should be completed; null where the programme names none. */
  beforeMonths: number | null;
  /** What else counts for it where it was given at that age. */
  instead?: RegExp;
}

/** A series of doses against the same diseases. */
export interface Series {
  /** As parents know it. */
  vaccine: string;
  /** What names of vaccines belong to it; combined vaccines belong to several. */
  names: RegExp;
  /** Names that match and yet are another vaccine. */
  not?: RegExp;
  /** What was given before that age, in months, belongs to it by these names instead; null = nothing does. */
  earlier?: { underMonths: number; names: RegExp | null };
  /** For whom it is planned; for everybody where it is left out. Days as `YYYY-MM-DD`, the last one not included. */
  born?: { from?: string; before?: string };
  sex?: 'female';
  doses: readonly PlannedDose[];
  /** Not given any more from this age on, in months; the programme's catch-up ends with the eighteenth birthday. */
  endsMonths?: number;
}

const YEAR = 12;
const dose = (number: number, fromMonths: number, beforeMonths: number | null): PlannedDose => ({
  dose: number,
  fromMonths,
  beforeMonths,
});

const JE_INACTIVATED: readonly PlannedDose[] = [
  dose(1, 8, null),
  dose(2, 8, YEAR),
  dose(3, 2 * YEAR, 3 * YEAR),
  dose(4, 6 * YEAR, 7 * YEAR),
];
const HEPA_INACTIVATED: readonly PlannedDose[] = [dose(1, 18, 2 * YEAR), dose(2, 2 * YEAR, 3 * YEAR)];

const DTAP = { vaccine: '百白破疫苗', names: /百白破|百日咳|四联|五联|DTaP/i };
const DT = { names: /白破|白喉破伤风/, not: /百白破|百日咳/ };
/** Whoever was given 白破 at six years was given what takes the place of the fifth dose. */
const DTAP_LAST: readonly PlannedDose[] = [
  dose(4, 18, 2 * YEAR),
  { ...dose(5, 6 * YEAR, 7 * YEAR), instead: DT.names },
];
/** A dose keeps the age at which it fell due before 2025; whoever came of that age later goes by the new one. */
const DTAP_OF_2025: readonly Pick<Series, 'born' | 'doses'>[] = [
  {
    born: { from: '2019-01-01', before: '2024-08-01' },
    doses: [dose(1, 3, null), dose(2, 4, null), dose(3, 5, YEAR), ...DTAP_LAST],
  },
  {
    born: { from: '2024-08-01', before: '2024-10-01' },
    doses: [dose(1, 3, null), dose(2, 4, null), dose(3, 6, YEAR), ...DTAP_LAST],
  },
  { born: { from: '2024-10-01' }, doses: [dose(1, 2, null), dose(2, 4, null), dose(3, 6, YEAR), ...DTAP_LAST] },
];

const MENINGOCOCCAL = /流脑|脑膜炎球菌/;
/** Under two years a conjugate vaccine of several groups counts as the one of group A, and never as the later doses. */
const MENINGOCOCCAL_UNDER = 2 * YEAR;

/** What is given beside vaccines, or to test for an illness, and has a vaccine's name in its own. */
export const NO_VACCINE = /球蛋白|抗毒素|衍生物|PPD|核酸/i;

/** The series, in the order of the programme's own table. */
export const SERIES: readonly Series[] = [
  {
    vaccine: '乙肝疫苗',
    names: /乙肝|乙型肝炎/,
    doses: [dose(1, 0, null), dose(2, 1, null), dose(3, 6, YEAR)],
  },
  {
    vaccine: '卡介苗',
    names: /卡介/,
    doses: [dose(1, 0, 3)],
    // From the fourth birthday on it is not made up for.
    endsMonths: 4 * YEAR,
  },
  {
    vaccine: '脊灰疫苗',
    names: /脊灰|脊髓灰质炎|五联|IPV|OPV/i,
    doses: [dose(1, 2, null), dose(2, 3, null), dose(3, 4, YEAR), dose(4, 4 * YEAR, 5 * YEAR)],
  },
  {
    ...DTAP,
    born: { before: '2019-01-01' },
    doses: [dose(1, 3, null), dose(2, 4, null), dose(3, 5, YEAR), dose(4, 18, 2 * YEAR)],
    // From the sixth birthday on it is the vaccine below.
    endsMonths: 6 * YEAR,
  },
  // From the seventh birthday on it is another vaccine, by the clinic's judgement.
  ...DTAP_OF_2025.map((series): Series => ({ ...DTAP, ...series, endsMonths: 7 * YEAR })),
  {
    vaccine: '白破疫苗',
    ...DT,
    born: { before: '2019-01-01' },
    doses: [dose(1, 6 * YEAR, 7 * YEAR)],
  },
  {
    vaccine: '麻腮风疫苗',
    names: /麻腮风|麻风|麻疹|MMR/i,
    doses: [dose(1, 8, YEAR), dose(2, 18, 2 * YEAR)],
  },
  {
    vaccine: '乙脑疫苗（减毒活疫苗）',
    names: /乙脑|乙型脑炎/,
    doses: [dose(1, 8, YEAR), dose(2, 2 * YEAR, 3 * YEAR)],
  },
  {
    vaccine: 'A 群流脑疫苗',
    names: MENINGOCOCCAL,
    not: /C|Y|W135/i,
    earlier: { underMonths: MENINGOCOCCAL_UNDER, names: MENINGOCOCCAL },
    doses: [dose(1, 6, null), dose(2, 9, 18)],
    // From two years on it is the vaccine below.
    endsMonths: 2 * YEAR,
  },
  {
    vaccine: 'A 群 C 群流脑疫苗',
    names: /(流脑|脑膜炎球菌).*C|C.*(流脑|脑膜炎球菌)/i,
    earlier: { underMonths: MENINGOCOCCAL_UNDER, names: null },
    doses: [dose(1, 3 * YEAR, 4 * YEAR), dose(2, 6 * YEAR, 7 * YEAR)],
  },
  {
    vaccine: '甲肝疫苗（减毒活疫苗）',
    names: /甲肝|甲型肝炎/,
    doses: [dose(1, 18, 2 * YEAR)],
  },
  {
    vaccine: 'HPV 疫苗',
    names: /HPV|人乳头瘤病毒/i,
    born: { from: '2011-11-10' },
    sex: 'female',
    doses: [dose(1, 13 * YEAR, null), dose(2, 13 * YEAR + 6, null)],
  },
];

/** Of two series there is an inactivated vaccine with another plan: whoever began with it goes on with it. */
export const INACTIVATED: Readonly<Record<string, Pick<Series, 'vaccine' | 'doses'>>> = {
  '乙脑疫苗（减毒活疫苗）': { vaccine: '乙脑疫苗（灭活疫苗）', doses: JE_INACTIVATED },
  '甲肝疫苗（减毒活疫苗）': { vaccine: '甲肝疫苗（灭活疫苗）', doses: HEPA_INACTIVATED },
};
