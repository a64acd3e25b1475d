import type { VitalQuantity } from './reading';

/** From where on measuring again is not enough. Adults only. */
export interface VitalWarning {
  quantity: VitalQuantity;
  /** `from`: this number and above; `to`: this number and below. */
  side: 'from' | 'to';
  limit: string;
  level: 'see-doctor' | 'emergency';
  advice: string;
  source: string;
}

const HYPERTENSION = '《国家基本公共卫生服务规范（第三版）》高血压患者健康管理服务规范';
const DIABETES = '《国家基本公共卫生服务规范（第三版）》2 型糖尿病患者健康管理服务规范';
const PRESSURE_GUIDE = '《中国高血压防治指南（2018 年修订版）》';
const DIABETES_GUIDE = '《中国 2 型糖尿病防治指南（2020 年版）》';
const OXYGEN = '世界卫生组织《脉搏血氧仪培训手册》（2011 年）';
/** Where one measurement alone scores 3: it asks for somebody to look soon. */
const NEWS2 = '英国皇家内科医师学会《国家早期预警评分（NEWS2）》（2017 年）';
const DIAGNOSTICS = '《诊断学》（第 9 版，人民卫生出版社）';

const PRESSURE_HIGH =
  '数值很高。请坐下休息 5 分钟后复测；仍然这么高，请马上就医。如有剧烈头痛、胸痛、呼吸困难、看不清、说话不清或手脚无力，请立即拨打 120。';
const PRESSURE_RAISED = '高于目标较多。请休息 5 分钟后复测，并在这几天内请医生看一看。药不要自行增减。';
const PRESSURE_LOW =
  '血压偏低。请躺下或坐下休息 5 分钟后复测；收缩压（高压）仍低于 90，请尽快请医生看一看。头晕、出冷汗，请马上就医；晕倒或意识不清，请立即拨打 120。';
const PULSE_SLOW =
  '脉搏很慢。请坐下休息 5 分钟后复测；仍在 40 以下，请尽快请医生看一看。头晕、胸闷，请马上就医；晕倒或意识不清，请立即拨打 120。';
const PULSE_FAST =
  '脉搏很快。请坐下休息 5 分钟后复测；仍高于 130，请马上就医。如有胸痛、呼吸困难、晕倒或意识不清，请立即拨打 120。';
const SUGAR_LOW =
  '血糖过低。能吞咽时请马上吃糖或喝含糖饮料，15 分钟后复测；仍然低请马上就医。意识不清或不能吞咽时不要喂食，请立即拨打 120。';
const SUGAR_HIGH =
  '血糖很高。请洗净手指后马上复测；仍然这么高，请马上就医。如有恶心呕吐、呼吸深快、嗜睡或意识不清，请立即拨打 120。';
const SUGAR_RAISED = '高于目标较多。请洗净手指后复测，多喝水，并尽快请医生看一看。药不要自行增减。';
const OXYGEN_LOW = '血氧过低。请换一根温暖的手指马上复测；仍低于 90，或呼吸困难、口唇发紫，请立即拨打 120。';
const OXYGEN_REDUCED = '血氧偏低。请休息 5 分钟，换一根温暖的手指复测；仍低于 95，请尽快请医生看一看。';
const FEVER = '体温较高。请多喝水，30 分钟后复测，并尽快请医生看一看。';
const FEVER_HIGHEST = '体温过高。请马上就医；如有抽搐或意识不清，请立即拨打 120。';
const COLD = '体温过低。请保暖，马上复测；仍低于 35 或意识不清，请立即拨打 120。';

const of = (
  quantity: VitalQuantity,
  side: VitalWarning['side'],
  limit: string,
  level: VitalWarning['level'],
  advice: string,
  source: string,
): VitalWarning => ({ quantity, side, limit, level, advice, source });

/** The worst first. */
export const VITAL_WARNINGS: readonly VitalWarning[] = [
  of('oxygen-saturation', 'to', '89', 'emergency', OXYGEN_LOW, OXYGEN),
  of('systolic', 'from', '180', 'emergency', PRESSURE_HIGH, HYPERTENSION),
  of('diastolic', 'from', '110', 'emergency', PRESSURE_HIGH, HYPERTENSION),
  of('fasting-glucose', 'to', '3.9', 'emergency', SUGAR_LOW, DIABETES),
  of('other-glucose', 'to', '3.9', 'emergency', SUGAR_LOW, DIABETES),
  of('fasting-glucose', 'from', '16.7', 'emergency', SUGAR_HIGH, DIABETES),
  of('other-glucose', 'from', '16.7', 'emergency', SUGAR_HIGH, DIABETES),
  of('temperature', 'from', '41.1', 'emergency', FEVER_HIGHEST, DIAGNOSTICS),
  of('temperature', 'to', '34.9', 'emergency', COLD, DIAGNOSTICS),
  of('oxygen-saturation', 'to', '94', 'see-doctor', OXYGEN_REDUCED, OXYGEN),
  of('systolic', 'from', '160', 'see-doctor', PRESSURE_RAISED, PRESSURE_GUIDE),
  of('diastolic', 'from', '100', 'see-doctor', PRESSURE_RAISED, PRESSURE_GUIDE),
  of('systolic', 'to', '89', 'see-doctor', PRESSURE_LOW, NEWS2),
  of('pulse', 'from', '131', 'see-doctor', PULSE_FAST, NEWS2),
  of('pulse', 'to', '40', 'see-doctor', PULSE_SLOW, NEWS2),
  of('fasting-glucose', 'from', '13.9', 'see-doctor', SUGAR_RAISED, DIABETES_GUIDE),
  of('other-glucose', 'from', '13.9', 'see-doctor', SUGAR_RAISED, DIABETES_GUIDE),
  of('temperature', 'from', '39.1', 'see-doctor', FEVER, DIAGNOSTICS),
];
