import { bySex, isAdult, known, number, type Panel, type Person, type Values, withChild } from './panel';

const liver: Panel = {
  title: '肝功能检查',
  specimen: '血清',
  takes: [90, 200],
  derive: (values) => {
    values['GLB'] = known(values, 'TP') - known(values, 'ALB');
    values['A/G'] = known(values, 'ALB') / known(values, 'GLB');
    values['IBIL'] = known(values, 'TBIL') - known(values, 'DBIL');
    values['AST/ALT'] = known(values, 'AST') / known(values, 'ALT');
  },
  items: [
    number('ALT', '丙氨酸氨基转移酶', 'U/L', 0, bySex([9, 50], [7, 40]), { usual: [14, 28], critical: [null, 1000] }),
    number('AST', '天门冬氨酸氨基转移酶', 'U/L', 0, bySex([15, 40], [13, 35]), { usual: [18, 27] }),
    number('AST/ALT', '谷草谷丙比值', '', 2, null, { usual: [1, 1] }),
    number('GGT', 'γ-谷氨酰转移酶', 'U/L', 0, bySex([10, 60], [7, 45]), { usual: [15, 32] }),
    number('ALP', '碱性磷酸酶', 'U/L', 0, withChild([45, 125], [98, 390]), { sway: 0.06 }),
    number('TP', '总蛋白', 'g/L', 1, [65, 85], { usual: [70, 77] }),
    number('ALB', '白蛋白', 'g/L', 1, [40, 55], { usual: [42.5, 47], sway: 0.03 }),
    number('GLB', '球蛋白', 'g/L', 1, [20, 40]),
    number('A/G', '白球比', '', 2, [1.2, 2.4]),
    number('TBIL', '总胆红素', 'μmol/L', 1, [null, 23], { usual: [8, 17], critical: [null, 300] }),
    number('DBIL', '直接胆红素', 'μmol/L', 1, [null, 8], { usual: [2, 5] }),
    number('IBIL', '间接胆红素', 'μmol/L', 1, [null, 15]),
    number('TBA', '总胆汁酸', 'μmol/L', 1, [null, 10], { usual: [1.5, 6] }),
    number('CHE', '胆碱酯酶', 'U/L', 0, [5000, 12000]),
    number('PA', '前白蛋白', 'mg/L', 0, withChild([200, 430], [140, 300])),
  ],
};

/** CKD-EPI 2009 from creatinine in μmol/L. */
const filtration = (creatinine: number, { sex, age }: Person): number => {
  const [scale, power, factor] = sex === 'male' ? [79.6, -0.411, 141] : [61.9, -0.329, 144];
  const ratio = creatinine / scale;
  return factor * Math.min(ratio, 1) ** power * Math.max(ratio, 1) ** -1.209 * 0.993 ** age;
};

const creatinineRange = (person: Person) =>
  person.age >= 60 ? bySex([57, 111], [41, 81])(person) : bySex([57, 97], [41, 73], [19, 62])(person);

const kidney: Panel = {
  title: '肾功能检查',
  specimen: '血清',
  takes: [90, 200],
  derive: (values, person) => {
    values['EGFR'] = filtration(known(values, 'CREA'), person);
  },
  items: [
    number('UREA', '尿素', 'mmol/L', 2, withChild([2.8, 8.2], [2.5, 6.5]), { usual: [4, 6.2], critical: [null, 36] }),
    number('CREA', '肌酐', 'μmol/L', 0, creatinineRange, { critical: [null, 650], sway: 0.035 }),
    number('UA', '尿酸', 'μmol/L', 0, bySex([208, 428], [155, 357], [120, 360]), { usual: [230, 330] }),
    number('CYSC', '胱抑素 C', 'mg/L', 2, [0.51, 1.09]),
    number('B2MG', 'β2-微球蛋白', 'mg/L', 2, [1, 2.3]),
    number('EGFR', '估算肾小球滤过率', 'mL/min/1.73㎡', 1, [90, null], { silent: true, appliesTo: isAdult }),
  ],
};

const lipids: Panel = {
  title: '血脂检查',
  specimen: '血清',
  takes: [90, 200],
  derive: (values: Values) => {
    values['NHDL'] = known(values, 'TC') - known(values, 'HDL-C');
    values['LDL-C'] = known(values, 'NHDL') - known(values, 'TG') / 2.4;
    values['APOB'] = 0.17 + known(values, 'NHDL') * 0.21;
  },
  items: [
    number('TC', '总胆固醇', 'mmol/L', 2, [null, 5.18], { usual: [4, 4.9], sway: 0.04 }),
    number('TG', '甘油三酯', 'mmol/L', 2, [null, 1.7], { usual: [0.75, 1.45], sway: 0.1 }),
    number('HDL-C', '高密度脂蛋白胆固醇', 'mmol/L', 2, [1.04, null], { usual: [1.18, 1.62] }),
    number('LDL-C', '低密度脂蛋白胆固醇', 'mmol/L', 2, [null, 3.37]),
    number('NHDL', '非高密度脂蛋白胆固醇', 'mmol/L', 2, [null, 4.14]),
    number('APOA1', '载脂蛋白 A1', 'g/L', 2, [1, 1.6]),
    number('APOB', '载脂蛋白 B', 'g/L', 2, [0.55, 1.05]),
    number('LPA', '脂蛋白（a）', 'mg/L', 0, [null, 300], { usual: [60, 220] }),
  ],
};

const glucose: Panel = {
  title: '空腹血糖',
  specimen: '血浆（氟化钠抗凝）',
  takes: [60, 140],
  items: [
    number('GLU', '葡萄糖（空腹）', 'mmol/L', 2, [3.9, 6.1], { usual: [4.5, 5.5], critical: [2.8, 22], sway: 0.07 }),
  ],
};

const postprandial: Panel = {
  title: '餐后 2 小时血糖',
  drawnAfter: 125,
  specimen: '血浆（氟化钠抗凝）',
  takes: [60, 140],
  items: [
    number('2HPG', '葡萄糖（餐后 2 小时）', 'mmol/L', 2, [null, 7.8], {
      usual: [5.6, 7],
      critical: [null, 25],
      sway: 0.08,
    }),
  ],
};

const hba1c: Panel = {
  title: '糖化血红蛋白测定',
  specimen: '静脉血（EDTA 抗凝）',
  takes: [120, 300],
  derive: (values) => {
    const percent = known(values, 'HBA1C');
    values['HBA1C-IFCC'] = 10.93 * percent - 23.5;
    values['EAG'] = 1.59 * percent - 2.59;
  },
  items: [
    number('HBA1C', '糖化血红蛋白', '%', 1, [4, 6], { usual: [5, 5.7], sway: 0.04 }),
    number('HBA1C-IFCC', '糖化血红蛋白（IFCC）', 'mmol/mol', 0, [20, 42]),
    number('EAG', '估算平均血糖', 'mmol/L', 1, null, { usual: [5, 6] }),
  ],
};

const electrolytes: Panel = {
  title: '电解质检查',
  specimen: '血清',
  takes: [60, 150],
  derive: (values) => {
    values['AG'] = known(values, 'NA') - known(values, 'CL') - known(values, 'CO2');
  },
  items: [
    number('K', '钾', 'mmol/L', 2, [3.5, 5.3], { usual: [3.9, 4.6], critical: [2.8, 6.2], sway: 0.05 }),
    number('NA', '钠', 'mmol/L', 1, [137, 147], { usual: [139.5, 143], critical: [120, 160], sway: 0.006 }),
    number('CL', '氯', 'mmol/L', 1, [99, 110], { usual: [102, 106], sway: 0.008 }),
    number('CA', '钙', 'mmol/L', 2, withChild([2.11, 2.52], [2.2, 2.7]), { critical: [1.6, 3.5], sway: 0.02 }),
    number('P', '无机磷', 'mmol/L', 2, withChild([0.85, 1.51], [1.15, 2.15])),
    number('MG', '镁', 'mmol/L', 2, [0.75, 1.02]),
    number('CO2', '总二氧化碳', 'mmol/L', 1, [22, 29], { usual: [24, 26.5], sway: 0.03 }),
    number('AG', '阴离子间隙', 'mmol/L', 1, [8, 16], { silent: true }),
  ],
};

const cardiac: Panel = {
  title: '心肌标志物',
  specimen: '血浆（肝素抗凝）',
  takes: [18, 34],
  items: [
    number('HS-CTNI', '高敏肌钙蛋白 I', 'ng/mL', 3, [null, 0.034], {
      usual: [0.002, 0.014],
      floor: 0.006,
      critical: [null, 0.5],
    }),
    number('CK', '肌酸激酶', 'U/L', 0, bySex([50, 310], [40, 200]), { usual: [70, 140] }),
    number('CK-MB', '肌酸激酶同工酶质量', 'ng/mL', 2, [null, 5], { usual: [0.6, 2.6] }),
    number('MYO', '肌红蛋白', 'ng/mL', 1, bySex([null, 105], [null, 66]), { usual: [18, 45] }),
    number('LDH', '乳酸脱氢酶', 'U/L', 0, [120, 250], { usual: [145, 200] }),
    number('NT-PROBNP', 'N 末端 B 型钠尿肽原', 'pg/mL', 0, ({ age }) => [null, age >= 75 ? 450 : 125], {
      usual: [25, 85],
      sway: 0.12,
    }),
  ],
};

const bone: Panel = {
  title: '骨代谢标志物',
  specimen: '血清',
  takes: [300, 460],
  items: [
    number('25OHD', '25-羟维生素 D', 'ng/mL', 1, [20, 100], { usual: [24, 38] }),
    number('PTH', '甲状旁腺激素', 'pg/mL', 1, [15, 65], { usual: [26, 48] }),
    number('BONE-CA', '钙', 'mmol/L', 2, withChild([2.11, 2.52], [2.2, 2.7]), { sway: 0.02 }),
    number('BONE-P', '无机磷', 'mmol/L', 2, withChild([0.85, 1.51], [1.15, 2.15])),
    number('P1NP', 'I 型前胶原氨基端延长肽', 'ng/mL', 1, null, { usual: [32, 58] }),
    number('B-CTX', 'β-胶原特殊序列', 'ng/mL', 3, null, { usual: [0.25, 0.5] }),
  ],
};

const glucoseTolerance: Panel = {
  title: '妊娠期 75g 葡萄糖耐量试验',
  specimen: '血浆（氟化钠抗凝）',
  takes: [200, 300],
  items: [
    number('OGTT-0', '葡萄糖（空腹）', 'mmol/L', 2, [null, 5.1], { usual: [4.2, 4.8] }),
    number('OGTT-1', '葡萄糖（服糖后 1 小时）', 'mmol/L', 2, [null, 10], { usual: [7, 8.8] }),
    number('OGTT-2', '葡萄糖（服糖后 2 小时）', 'mmol/L', 2, [null, 8.5], { usual: [6, 7.4] }),
  ],
};

export const chemistry = {
  liver,
  kidney,
  lipids,
  glucose,
  postprandial,
  hba1c,
  electrolytes,
  cardiac,
  bone,
  glucoseTolerance,
};
