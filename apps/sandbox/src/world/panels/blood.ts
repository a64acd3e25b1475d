import { bySex, known, number, type Panel, type Values, withChild } from './panel';

/** The five kinds of white cells add up, and the red cell indices follow from one another. */
const deriveBloodCount = (values: Values): void => {
  const get = (code: string) => known(values, code);
  const kinds = ['NEUT', 'LYMPH', 'MONO', 'EO', 'BASO'];
  const others = get('MONO%') + get('EO%') + get('BASO%');
  values['NEUT%'] = Math.min(get('NEUT%'), 95 - others);
  values['LYMPH%'] = 100 - get('NEUT%') - others;
  for (const kind of kinds) values[`${kind}#`] = (get('WBC') * get(`${kind}%`)) / 100;
  values['HCT'] = get('HGB') / get('MCHC');
  values['RBC'] = (get('HCT') * 1000) / get('MCV');
  values['MCH'] = get('HGB') / get('RBC');
  values['PCT-PLT'] = (get('PLT') * get('MPV')) / 10_000;
};

const bloodCount: Panel = {
  title: '血细胞分析（五分类）',
  specimen: '静脉血（EDTA 抗凝）',
  takes: [25, 60],
  derive: deriveBloodCount,
  items: [
    number('WBC', '白细胞计数', '10^9/L', 2, withChild([3.5, 9.5], [4.4, 11.9]), { critical: [1.5, 30] }),
    number('NEUT%', '中性粒细胞百分比', '%', 1, withChild([40, 75], [22, 65]), { usual: [50, 62] }),
    number('LYMPH%', '淋巴细胞百分比', '%', 1, withChild([20, 50], [23, 69])),
    number('MONO%', '单核细胞百分比', '%', 1, [3, 10], { usual: [5, 8] }),
    number('EO%', '嗜酸性粒细胞百分比', '%', 1, [0.4, 8], { usual: [0.8, 3.5] }),
    number('BASO%', '嗜碱性粒细胞百分比', '%', 1, [0, 1], { usual: [0.2, 0.7] }),
    number('NEUT#', '中性粒细胞绝对值', '10^9/L', 2, withChild([1.8, 6.3], [1.2, 7]), { critical: [0.5, null] }),
    number('LYMPH#', '淋巴细胞绝对值', '10^9/L', 2, withChild([1.1, 3.2], [1.8, 6.3])),
    number('MONO#', '单核细胞绝对值', '10^9/L', 2, withChild([0.1, 0.6], [0.12, 0.93])),
    number('EO#', '嗜酸性粒细胞绝对值', '10^9/L', 2, [0.02, 0.52]),
    number('BASO#', '嗜碱性粒细胞绝对值', '10^9/L', 2, [0, 0.06]),
    number('RBC', '红细胞计数', '10^12/L', 2, bySex([4.3, 5.8], [3.8, 5.1], [4, 5.5])),
    number('HGB', '血红蛋白', 'g/L', 0, bySex([130, 175], [115, 150], [112, 149]), {
      critical: [60, 200],
      sway: 0.025,
    }),
    number('HCT', '红细胞压积', 'L/L', 3, bySex([0.4, 0.5], [0.35, 0.45], [0.34, 0.43])),
    number('MCV', '平均红细胞体积', 'fL', 1, withChild([82, 100], [76, 92]), { sway: 0.012 }),
    number('MCH', '平均红细胞血红蛋白含量', 'pg', 1, withChild([27, 34], [25, 32])),
    number('MCHC', '平均红细胞血红蛋白浓度', 'g/L', 0, [316, 354], { sway: 0.012 }),
    number('RDW-CV', '红细胞分布宽度变异系数', '%', 1, [11.5, 14.5]),
    number('RDW-SD', '红细胞分布宽度标准差', 'fL', 1, [37, 50]),
    number('PLT', '血小板计数', '10^9/L', 0, withChild([125, 350], [188, 472]), {
      critical: [30, 1000],
      usual: [175, 275],
    }),
    number('MPV', '平均血小板体积', 'fL', 1, [7, 11], { usual: [8.6, 10] }),
    number('PDW', '血小板分布宽度', 'fL', 1, [9, 17]),
    number('PCT-PLT', '血小板压积', '%', 2, [0.11, 0.31]),
    number('P-LCR', '大血小板比率', '%', 1, [13, 43], { silent: true }),
  ],
};

const coagulation: Panel = {
  title: '凝血功能八项',
  specimen: '静脉血（枸橼酸钠抗凝）',
  takes: [50, 110],
  derive: (values) => {
    const ratio = known(values, 'INR');
    values['PT'] = ratio * 11.3;
    values['PT%'] = 104 / ratio ** 1.25;
  },
  items: [
    number('PT', '凝血酶原时间', '秒', 1, [9.4, 12.5], { critical: [null, 50] }),
    number('PT%', '凝血酶原活动度', '%', 0, [70, 130]),
    number('INR', '国际标准化比值', '', 2, [0.8, 1.2], { critical: [null, 5], usual: [0.93, 1.06], sway: 0.09 }),
    number('APTT', '活化部分凝血活酶时间', '秒', 1, [25.1, 36.5], { critical: [null, 80] }),
    number('TT', '凝血酶时间', '秒', 1, [10.3, 16.6]),
    number('FIB', '纤维蛋白原', 'g/L', 2, [2, 4], { critical: [1, null] }),
    number('D-D', 'D-二聚体', 'mg/L FEU', 2, [null, 0.55], { usual: [0.14, 0.42], floor: 0.15 }),
    number('FDP', '纤维蛋白（原）降解产物', 'mg/L', 1, [null, 5], { usual: [1, 3.4] }),
  ],
};

const iron: Panel = {
  title: '贫血三项与铁代谢',
  specimen: '血清',
  takes: [180, 360],
  derive: (values) => {
    values['TSAT'] = (known(values, 'FE') / known(values, 'TIBC')) * 100;
  },
  items: [
    number('FE', '血清铁', 'μmol/L', 1, bySex([10.6, 36.7], [7.8, 32.2]), { usual: [15, 22] }),
    number('TIBC', '总铁结合力', 'μmol/L', 1, [50, 77]),
    number('TSAT', '转铁蛋白饱和度', '%', 1, [20, 50]),
    number('SF', '铁蛋白', 'ng/mL', 1, bySex([30, 400], [13, 150]), { usual: [60, 120] }),
    number('FOL', '叶酸', 'ng/mL', 2, [3.1, 20.5]),
    number('B12', '维生素 B12', 'pg/mL', 0, [180, 914], { usual: [280, 560] }),
  ],
};

/** Acidity, base excess and saturation follow from what the electrodes measure. */
const deriveBloodGas = (values: Values): void => {
  const bicarbonate = known(values, 'HCO3');
  const oxygen = known(values, 'PO2');
  const acidity = 6.1 + Math.log10(bicarbonate / (0.0307 * known(values, 'PCO2')));
  values['PH'] = acidity;
  values['BE'] = 0.93 * (bicarbonate - 24.4 + 14.8 * (acidity - 7.4));
  values['SO2'] = 100 / (23_400 / (oxygen ** 3 + 150 * oxygen) + 1);
};

const bloodGas: Panel = {
  title: '动脉血气分析',
  specimen: '动脉血（肝素抗凝）',
  takes: [8, 25],
  derive: deriveBloodGas,
  items: [
    number('PH', '酸碱度', '', 3, [7.35, 7.45], { critical: [7.2, 7.6] }),
    number('PCO2', '二氧化碳分压', 'mmHg', 1, [35, 45], { critical: [20, 70] }),
    number('PO2', '氧分压', 'mmHg', 1, [80, 100], { critical: [40, null] }),
    number('HCO3', '实际碳酸氢根', 'mmol/L', 1, [22, 27], { sway: 0.03 }),
    number('BE', '碱剩余', 'mmol/L', 1, [-3, 3]),
    number('SO2', '氧饱和度', '%', 1, [94, 99]),
    number('LAC', '乳酸', 'mmol/L', 1, [0.5, 1.6], { critical: [null, 5] }),
    number('FIO2', '吸氧浓度', '%', 0, null, { usual: [21, 21], sway: 0 }),
  ],
};

const inflammation: Panel = {
  title: 'C 反应蛋白与降钙素原',
  specimen: '静脉血',
  takes: [30, 80],
  items: [
    number('CRP', 'C 反应蛋白', 'mg/L', 1, [null, 8], { usual: [0.2, 3.4], floor: 0.5 }),
    number('SAA', '血清淀粉样蛋白 A', 'mg/L', 1, [null, 10], { usual: [2, 7], floor: 3 }),
    number('PCT', '降钙素原', 'ng/mL', 3, [null, 0.05], { usual: [0.012, 0.044], floor: 0.02 }),
    number('IL-6', '白介素 6', 'pg/mL', 2, [null, 7], { usual: [1, 5], floor: 1.5 }),
  ],
};

export const blood = { bloodCount, coagulation, iron, bloodGas, inflammation };
