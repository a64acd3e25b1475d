import type { HospitalInfo } from '../../world/model';

/** Invented, with a telephone area that does not exist. */
export const hospital: HospitalInfo = {
  id: 'kq-county',
  name: '临溪县人民医院',
  level: '二级甲等',
  address: '临溪县城关镇溪南路 66 号',
  phone: '0000-8702 1120',
  introduction:
    '县级综合医院，开放床位 520 张，承担全县急救和基层转诊。门诊时间：上午 8 点至 12 点，下午 2 点至 5 点半。',
};
