import type { PanelKey } from '../../world/panels';
import type { Picture } from '../../world/panels/measure';
import type { cultures } from './cultures';
import type { readings } from './readings';

/** One visit, so many days before today. */
export interface Visit {
  daysAgo: number;
  doctorId: string;
  /** Outpatient unless told. */
  kind?: 'emergency' | 'inpatient';
  diagnoses: readonly DiagnosisKey[];
  panels?: readonly PanelKey[];
  /** From before the laboratory changed its analyser; the one of today unless told. */
  analyser?: 'former';
  imaging?: readonly (keyof typeof readings)[];
  cultures?: readonly (keyof typeof cultures)[];
  drugs?: readonly (readonly [medication: string, dosage: string])[];
  /** Measured at the door: systolic, diastolic (mmHg), heart beats a minute, temperature (°C), weight (kg). */
  vitals: readonly [number, number, number, number, number];
  /** Of children, in centimetres. */
  height?: number;
}

/** What this hospital knows of one person. */
export interface Story {
  picture?: Picture;
  allergies?: readonly (readonly [substance: string, reaction: string, severity: 'mild' | 'moderate' | 'severe'])[];
  /** As the laboratory writes it, such as `A Rh阳性`. */
  bloodGroup?: string;
  /** Vaccine, dose and how many days ago. */
  vaccines?: readonly (readonly [vaccine: string, dose: number, daysAgo: number])[];
  visits: readonly Visit[];
  /** Child health care at so many months of age: weight (kg), length or height (cm). What is to come has not happened. */
  checkUps?: readonly (readonly [ageMonths: number, weight: number, height: number])[];
}

/** ICD-10, name, and whether it lasts. */
export const diagnoses = {
  hypertension: ['I10', '原发性高血压', true],
  diabetes: ['E11.9', '2 型糖尿病', true],
  coronary: ['I25.1', '冠状动脉粥样硬化性心脏病', true],
  fattyLiver: ['K76.0', '脂肪肝', true],
  uricAcid: ['E79.0', '高尿酸血症', true],
  hypothyroid: ['E03.9', '甲状腺功能减退症', true],
  hyperthyroid: ['E05.9', '甲状腺功能亢进症', true],
  lupus: ['M32.9', '系统性红斑狼疮', true],
  asthma: ['J45.9', '支气管哮喘', true],
  rhinitis: ['J30.4', '过敏性鼻炎', true],
  nodule: ['R91', '肺部阴影', true],
  meniscus: ['M23.2', '半月板损伤', false],
  cervical: ['M50.2', '颈椎间盘突出', true],
  cold: ['J06.9', '急性上呼吸道感染', false],
  tonsillitis: ['J03.9', '急性扁桃体炎', false],
  bronchitis: ['J20.9', '急性支气管炎', false],
  cystitis: ['N30.0', '急性膀胱炎', false],
  gastritis: ['K29.7', '胃炎', false],
  migraine: ['G43.9', '偏头痛', true],
  eczema: ['L30.9', '湿疹', false],
  pregnancy: ['Z34.9', '正常妊娠监督', false],
  checkUp: ['Z00.0', '健康体检', false],
} as const satisfies Record<string, readonly [code: string, name: string, lasts: boolean]>;
export type DiagnosisKey = keyof typeof diagnoses;
