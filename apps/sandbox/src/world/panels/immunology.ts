import { bySex, isFemale, isMale, known, number, type NumberItem, type Panel, withChild, word } from './panel';

const thyroid: Panel = {
  title: '甲状腺功能七项',
  specimen: '血清',
  takes: [240, 420],
  items: [
    number('TSH', '促甲状腺激素', 'mIU/L', 3, withChild([0.27, 4.2], [0.7, 5.97]), {
      usual: [1.2, 3],
      floor: 0.005,
      sway: 0.12,
    }),
    number('FT3', '游离三碘甲状腺原氨酸', 'pmol/L', 2, withChild([3.1, 6.8], [3.69, 8.46])),
    number('FT4', '游离甲状腺素', 'pmol/L', 2, [12, 22]),
    number('TT3', '总三碘甲状腺原氨酸', 'nmol/L', 2, [1.3, 3.1]),
    number('TT4', '总甲状腺素', 'nmol/L', 1, [66, 181], { usual: [85, 125] }),
    number('TPOAB', '甲状腺过氧化物酶抗体', 'IU/mL', 1, [null, 34], { usual: [7, 20], floor: 9 }),
    number('TGAB', '甲状腺球蛋白抗体', 'IU/mL', 1, [null, 115], { usual: [9, 30], floor: 10 }),
  ],
};

const tumourMarkers: Panel = {
  title: '肿瘤标志物',
  specimen: '血清',
  takes: [260, 440],
  items: [
    number('AFP', '甲胎蛋白', 'ng/mL', 2, [null, 7], { usual: [1.6, 4.2] }),
    number('CEA', '癌胚抗原', 'ng/mL', 2, [null, 5], { usual: [0.8, 3.2] }),
    number('CA199', '糖类抗原 19-9', 'U/mL', 2, [null, 37], { usual: [1.4, 18], floor: 2 }),
    number('CA125', '糖类抗原 125', 'U/mL', 2, [null, 35], { usual: [7, 20], appliesTo: isFemale }),
    number('CA153', '糖类抗原 15-3', 'U/mL', 2, [null, 25], { usual: [6, 16], appliesTo: isFemale }),
    number('CYFRA', '细胞角蛋白 19 片段', 'ng/mL', 2, [null, 3.3], { usual: [1, 2.4] }),
    number('NSE', '神经元特异性烯醇化酶', 'ng/mL', 2, [null, 16.3], { usual: [8, 13] }),
  ],
};

const prostate: Panel = {
  title: '前列腺特异性抗原',
  specimen: '血清',
  takes: [260, 440],
  derive: (values) => {
    values['FPSA'] = known(values, 'TPSA') * known(values, 'F/T');
  },
  items: [
    number('TPSA', '总前列腺特异性抗原', 'ng/mL', 3, [null, 4], { usual: [0.6, 2], appliesTo: isMale }),
    number('FPSA', '游离前列腺特异性抗原', 'ng/mL', 3, null, { usual: [0.2, 0.6], appliesTo: isMale }),
    number('F/T', '游离与总前列腺特异性抗原比值', '', 2, [0.25, null], {
      usual: [0.27, 0.36],
      appliesTo: isMale,
      silent: true,
    }),
  ],
};

const hepatitisB: Panel = {
  title: '乙肝五项',
  specimen: '血清',
  takes: [240, 400],
  items: [
    word('HBSAG', '乙型肝炎病毒表面抗原'),
    word('HBSAB', '乙型肝炎病毒表面抗体', '阳性', ''),
    word('HBEAG', '乙型肝炎病毒 e 抗原'),
    word('HBEAB', '乙型肝炎病毒 e 抗体'),
    word('HBCAB', '乙型肝炎病毒核心抗体'),
  ],
};

const hepatitisDna: Panel = {
  title: '乙型肝炎病毒 DNA 定量（高灵敏）',
  specimen: '血清',
  takes: [400, 520],
  items: [number('HBV-DNA', '乙型肝炎病毒 DNA', 'IU/mL', 0, [null, 20], { usual: [4, 12], floor: 20 })],
};

const autoimmune: Panel = {
  title: '自身抗体与补体',
  specimen: '血清',
  takes: [400, 540],
  items: [
    word('ANA', '抗核抗体'),
    number('DSDNA', '抗双链 DNA 抗体', 'IU/mL', 1, [null, 100], { usual: [12, 48], floor: 10 }),
    word('SM', '抗 Sm 抗体'),
    word('SSA', '抗 SSA 抗体'),
    number('C3', '补体 C3', 'g/L', 2, [0.79, 1.52]),
    number('C4', '补体 C4', 'g/L', 2, [0.16, 0.38]),
    number('IGG', '免疫球蛋白 G', 'g/L', 2, [7.51, 15.6]),
    number('IGA', '免疫球蛋白 A', 'g/L', 2, [0.82, 4.53]),
    number('IGM', '免疫球蛋白 M', 'g/L', 2, [0.46, 3.04]),
  ],
};

const rheumatoid: Panel = {
  title: '类风湿三项与血沉',
  specimen: '血清、全血',
  takes: [180, 330],
  items: [
    number('RF', '类风湿因子', 'IU/mL', 1, [null, 20], { usual: [4, 13], floor: 10 }),
    number('CCP', '抗环瓜氨酸肽抗体', 'RU/mL', 1, [null, 5], { usual: [0.6, 2.5] }),
    number('ASO', '抗链球菌溶血素 O', 'IU/mL', 0, [null, 200], { usual: [30, 110] }),
    number('ESR', '红细胞沉降率', 'mm/h', 0, bySex([0, 15], [0, 20]), { usual: [4, 12], sway: 0.1 }),
  ],
};

/** Ranges depend on the day of the cycle, so the laboratory prints none. */
const hormones: Panel = {
  title: '性激素六项',
  specimen: '血清',
  takes: [260, 420],
  items: [
    number('FSH', '卵泡刺激素', 'mIU/mL', 2, null, { usual: [4.5, 8] }),
    number('LH', '黄体生成素', 'mIU/mL', 2, null, { usual: [3.5, 8] }),
    number('E2', '雌二醇', 'pg/mL', 1, null, { usual: [45, 130] }),
    number('PROG', '孕酮', 'ng/mL', 2, null, { usual: [0.3, 0.9] }),
    number('TESTO', '睾酮', 'ng/mL', 2, bySex([2.49, 8.36], [0.08, 0.48])),
    number('PRL', '催乳素', 'ng/mL', 2, bySex([4.04, 15.2], [4.79, 23.3])),
  ],
};

const allergen = (code: string, name: string): NumberItem =>
  number(`IGE-${code}`, name, 'kU/L', 2, [null, 0.35], { usual: [0.02, 0.14], floor: 0.1 });

const allergens: Panel = {
  title: '过敏原特异性 IgE',
  specimen: '血清',
  takes: [320, 480],
  items: [
    number('IGE', '总免疫球蛋白 E', 'IU/mL', 1, withChild([null, 100], [null, 90]), { usual: [18, 60] }),
    allergen('D1', '户尘螨'),
    allergen('D2', '粉尘螨'),
    allergen('E1', '猫毛皮屑'),
    allergen('E5', '狗毛皮屑'),
    allergen('W6', '艾蒿'),
    allergen('M6', '链格孢霉'),
    allergen('F1', '鸡蛋白'),
    allergen('F2', '牛奶'),
    allergen('F13', '花生'),
    allergen('F24', '虾'),
  ],
};

const respiratory: Panel = {
  title: '呼吸道病原体抗原五项',
  specimen: '鼻咽拭子',
  takes: [20, 34],
  items: [
    word('FLU-A', '甲型流感病毒抗原'),
    word('FLU-B', '乙型流感病毒抗原'),
    word('RSV', '呼吸道合胞病毒抗原'),
    word('ADV', '腺病毒抗原'),
    word('MP', '肺炎支原体抗原'),
  ],
};

const helicobacter: Panel = {
  title: '碳 13 呼气试验',
  specimen: '呼气',
  takes: [60, 120],
  items: [number('DOB', '幽门螺杆菌 DOB 值', '‰', 1, [null, 4], { usual: [0.3, 2.2], sway: 0.1 })],
};

export const immunology = {
  thyroid,
  tumourMarkers,
  prostate,
  hepatitisB,
  hepatitisDna,
  autoimmune,
  rheumatoid,
  hormones,
  allergens,
  respiratory,
  helicobacter,
};
