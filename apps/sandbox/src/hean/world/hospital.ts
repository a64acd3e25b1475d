/** Invented, with a telephone area that does not exist. */
export const HEAN = {
  id: 'kq-hean',
  name: '和安国际医院',
  englishName: 'Hean International Hospital',
  level: '民营综合医院',
  address: '康桥市滨湖区观澜路 66 号',
  phone: '0000-8666 6600',
  introduction:
    '和安国际医院（Hean International Hospital）创建于 2014 年，是一所实行全预约制的民营综合医院，设 12 个科室，提供中英双语门诊、体检与儿童保健服务。每位门诊患者预留 15 分钟，就诊前请提前 15 分钟到前台登记。门诊时间：09:00—12:00，13:30—17:00，周末照常。',
} as const;
