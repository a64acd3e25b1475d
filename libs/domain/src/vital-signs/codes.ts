/** A number that is measured: its LOINC codes, the first its own, and how its units are written in UCUM. */
interface Vital {
  /** As hospitals and we call it. */
  names: readonly string[];
  codes: readonly [string, ...string[]];
  /** As written → UCUM. */
  units: Readonly<Record<string, string>>;
}

const MMHG = { mmHg: 'mm[Hg]', 'mm[Hg]': 'mm[Hg]', 'mm Hg': 'mm[Hg]', 毫米汞柱: 'mm[Hg]' };
const A_MINUTE = { '次/分': '/min', '次/分钟': '/min', '/min': '/min', bpm: '/min' };
const LENGTH = { cm: 'cm', 厘米: 'cm', m: 'm', 米: 'm' };

const VITALS: readonly Vital[] = [
  { names: ['血压'], codes: ['85354-9'], units: MMHG },
  { names: ['收缩压', '收缩压（高压）'], codes: ['8480-6'], units: MMHG },
  { names: ['舒张压', '舒张压（低压）'], codes: ['8462-4'], units: MMHG },
  { names: ['脉搏', '心率', '脉率'], codes: ['8867-4'], units: A_MINUTE },
  { names: ['呼吸', '呼吸频率'], codes: ['9279-1'], units: A_MINUTE },
  { names: ['体温'], codes: ['8310-5'], units: { '℃': 'Cel', '°C': 'Cel', Cel: 'Cel', 摄氏度: 'Cel' } },
  { names: ['体重'], codes: ['29463-7'], units: { kg: 'kg', 千克: 'kg', 公斤: 'kg', g: 'g', 克: 'g' } },
  { names: ['身高', '身长'], codes: ['8302-2'], units: LENGTH },
  { names: ['头围'], codes: ['9843-4'], units: LENGTH },
  {
    names: ['体质指数', '体重指数', 'BMI'],
    codes: ['39156-5'],
    units: { 'kg/m²': 'kg/m2', 'kg/m2': 'kg/m2', 'kg/㎡': 'kg/m2' },
  },
  { names: ['血氧饱和度', '血氧'], codes: ['2708-6', '59408-5'], units: { '%': '%', '％': '%' } },
  { names: ['血糖', '空腹血糖', '餐后血糖', '随机血糖'], codes: ['15074-8'], units: { 'mmol/L': 'mmol/L' } },
  { names: ['血糖', '空腹血糖', '餐后血糖', '随机血糖'], codes: ['2339-0'], units: { 'mg/dL': 'mg/dL' } },
];

/** What a measurement is to software. */
export interface VitalCodes {
  /** Empty where neither the hospital nor the name tells for certain. */
  loinc: string[];
  /** The unit in UCUM; null where the written one is not known of this kind. */
  ucum: string | null;
}

/**
 * By the hospital's own LOINC code, otherwise by a name that we know with a unit that fits it: a name alone may mean another
 * thing.
 */
export const vitalCodes = (measured: { loinc: string | null; name: string; unit: string | null }): VitalCodes => {
  const { loinc, name } = measured;
  const unit = measured.unit?.trim() ?? '';
  const fits = ({ units }: Vital) => Object.keys(units).includes(unit);
  const vital = VITALS.find((one) =>
    loinc === null ? one.names.includes(name.trim()) && fits(one) : one.codes.includes(loinc),
  );
  return {
    loinc: [...new Set([...(loinc === null ? [] : [loinc]), ...(vital?.codes ?? [])])],
    ucum: (vital && fits(vital) && vital.units[unit]) || null,
  };
};
