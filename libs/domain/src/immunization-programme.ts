/**
 * The national immunisation programme for children, as data: 国家免疫规划疫苗儿童免疫程序及说明（2021年版）, issued by the
 * National Health Commission. Ages are those at which a dose is given and before which it should be completed; both are
 * counted in months.
 */
export const PROGRAMME_2021 = '国家免疫规划疫苗儿童免疫程序及说明（2021年版）';

/** A dose of a series. */
export interface PlannedDose {
  dose: number;
  /** Months of age from which it is given; 0 = at birth. */
  fromMonths: number;
  /** Months of age before which it should be completed; null where the programme names none. */
  beforeMonths: number | null;
}

/** A series of doses against the same diseases. */
export interface Series {
  /** As parents know it. */
  vaccine: string;
  /** What names of vaccines belong to it; combined vaccines belong to several. */
  names: RegExp;
  /** Names that match and yet are another vaccine. */
  not?: RegExp;
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
    vaccine: '百白破疫苗',
    names: /百白破|百日咳|四联|五联|DTaP/i,
    doses: [dose(1, 3, null), dose(2, 4, null), dose(3, 5, YEAR), dose(4, 18, 2 * YEAR)],
    // From the sixth birthday on it is the vaccine below.
    endsMonths: 6 * YEAR,
  },
  {
    vaccine: '白破疫苗',
    names: /白破|白喉破伤风/,
    not: /百白破|百日咳/,
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
    names: /流脑|脑膜炎球菌/,
    not: /C|Y|W135/i,
    doses: [dose(1, 6, null), dose(2, 9, 18)],
    // From two years on it is the vaccine below.
    endsMonths: 2 * YEAR,
  },
  {
    vaccine: 'A 群 C 群流脑疫苗',
    names: /(流脑|脑膜炎球菌).*C|C.*(流脑|脑膜炎球菌)/i,
    doses: [dose(1, 3 * YEAR, 4 * YEAR), dose(2, 6 * YEAR, 7 * YEAR)],
  },
  {
    vaccine: '甲肝疫苗（减毒活疫苗）',
    names: /甲肝|甲型肝炎/,
    doses: [dose(1, 18, 2 * YEAR)],
  },
];

/** Of two series there is an inactivated vaccine with another plan: whoever began with it goes on with it. */
export const INACTIVATED: Readonly<Record<string, Pick<Series, 'vaccine' | 'doses'>>> = {
  '乙脑疫苗（减毒活疫苗）': { vaccine: '乙脑疫苗（灭活疫苗）', doses: JE_INACTIVATED },
  '甲肝疫苗（减毒活疫苗）': { vaccine: '甲肝疫苗（灭活疫苗）', doses: HEPA_INACTIVATED },
};
