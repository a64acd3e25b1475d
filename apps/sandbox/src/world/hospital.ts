import type { HospitalInfo } from './model';

/** Invented, with a telephone area that does not exist. */
export const hospital: HospitalInfo = {
  id: 'kq-first',
  name: '康桥市第一人民医院',
  level: '三级甲等',
  address: '康桥市临河区文澜大道 188 号',
  phone: '0000-8601 2000',
  introduction:
    '康桥市第一人民医院始建于 1952 年，是一所集医疗、教学、科研、预防、康复于一体的三级甲等综合医院。医院现有文澜院区一处，编制床位 1680 张，设临床科室 36 个，年门急诊量约 196 万人次，出院病人 7.8 万人次。医院是市胸痛中心、卒中中心、创伤中心和危重孕产妇救治中心，心血管内科、骨科、儿科为省级临床重点专科。门诊时间：上午 08:00—12:00，下午 14:00—17:30；急诊 24 小时开放。',
};
