import type { Story } from './story';

const CHECK_UP = ['bloodCount', 'liver', 'kidney', 'lipids', 'glucose', 'urinalysis'] as const;

/** By the key of the person; whoever has none has a file and nothing in it. */
export const stories: Readonly<Record<string, Story>> = {
  'wang-xiuying': {
    picture: { GLU: [9.2, 7.4], HBA1C: [8.6, 7.1], TC: 5.6 },
    bloodGroup: 'A Rh阳性',
    allergies: [
      ['左氧氟沙星', '皮肤瘙痒', 'mild'],
      // The municipal hospital calls it moderate: hospitals do contradict each other.
      ['磺胺类药物', '全身皮疹', 'severe'],
    ],
    vaccines: [
      ['流感疫苗（四价）', 1, 33],
      ['23 价肺炎球菌多糖疫苗', 1, 61],
    ],
    visits: [
      {
        daysAgo: 61,
        doctorId: 'hd05',
        diagnoses: ['diabetes', 'hypertension'],
        panels: ['glucose', 'hba1c', 'lipids', 'kidney', 'urineAlbumin'],
        drugs: [
          ['达格列净片 10 mg', '每日一次，每次一片，早餐前口服'],
          ['缬沙坦胶囊 80 mg', '每日一次，每次一粒，晨起口服'],
        ],
        vitals: [146, 84, 76, 36.4, 63.5],
      },
      {
        daysAgo: 6,
        doctorId: 'hd05',
        diagnoses: ['diabetes', 'fattyLiver'],
        panels: ['hba1c'],
        imaging: ['abdomen'],
        cultures: ['urineNothing'],
        vitals: [138, 80, 72, 36.5, 62.8],
      },
    ],
  },
  'chen-zhiyuan': {
    picture: { UA: [486, 452], ALT: [72, 58], TG: 2.6 },
    visits: [
      {
        daysAgo: 340,
        doctorId: 'hd01',
        diagnoses: ['checkUp', 'fattyLiver', 'uricAcid'],
        panels: CHECK_UP,
        imaging: ['abdomen', 'chestClear'],
        vitals: [128, 82, 78, 36.5, 84.2],
      },
      {
        daysAgo: 24,
        doctorId: 'hd09',
        diagnoses: ['fattyLiver'],
        panels: ['liver', 'lipids'],
        imaging: ['abdomen'],
        vitals: [124, 80, 74, 36.4, 81],
      },
    ],
  },
  'liu-yaqin': {
    picture: { TSH: [7.8, 3.6] },
    visits: [
      {
        daysAgo: 118,
        doctorId: 'hd05',
        diagnoses: ['hypothyroid'],
        panels: ['thyroid'],
        imaging: ['thyroid'],
        drugs: [['左甲状腺素钠片 50 μg', '每日一次，每次一片，早餐前半小时口服']],
        vitals: [112, 70, 66, 36.3, 55.4],
      },
      {
        daysAgo: 20,
        doctorId: 'hd05',
        diagnoses: ['hypothyroid'],
        panels: ['thyroid'],
        vitals: [114, 72, 70, 36.5, 54.6],
      },
    ],
  },
  'zhao-zimo': {
    allergies: [['鸡蛋', '口周皮疹', 'mild']],
    vaccines: [
      ['流感疫苗（四价）', 1, 400],
      ['流感疫苗（四价）', 1, 36],
      ['水痘减毒活疫苗', 2, 95],
    ],
    visits: [
      {
        daysAgo: 47,
        doctorId: 'hd11',
        kind: 'emergency',
        diagnoses: ['tonsillitis'],
        panels: ['bloodCount', 'inflammation', 'respiratory'],
        cultures: ['throat'],
        drugs: [['阿莫西林克拉维酸钾干混悬剂', '每日三次，每次 5 mL，饭后口服，共 7 天']],
        vitals: [92, 58, 128, 39.2, 17.1],
      },
      {
        daysAgo: 36,
        doctorId: 'hd10',
        diagnoses: ['checkUp'],
        panels: ['bloodCount'],
        vitals: [90, 56, 98, 36.6, 17.3],
        height: 105.2,
      },
      { daysAgo: 410, doctorId: 'hd10', diagnoses: ['checkUp'], vitals: [88, 54, 102, 36.5, 15.2], height: 98.4 },
      { daysAgo: 780, doctorId: 'hd10', diagnoses: ['checkUp'], vitals: [86, 52, 110, 36.6, 12.9], height: 89.6 },
    ],
  },
  'peng-siqi': {
    visits: [],
    checkUps: [
      [1, 4.4, 54.6],
      [3, 6.3, 61.0],
      [6, 7.9, 67.5],
      [8, 8.6, 70.4],
      [12, 9.5, 75.6],
      [18, 10.6, 81.6],
    ],
  },
  'zhang-guoqiang': {
    picture: { 'NT-PROBNP': [1450, 820], 'LDL-C': 1.7 },
    allergies: [['碘造影剂', '荨麻疹', 'moderate']],
    visits: [
      {
        daysAgo: 88,
        doctorId: 'hd06',
        diagnoses: ['coronary', 'hypertension'],
        panels: ['cardiac', 'lipids', 'kidney', 'electrolytes'],
        imaging: ['echo'],
        drugs: [
          ['阿司匹林肠溶片 100 mg', '每日一次，每次一片，餐前口服'],
          ['瑞舒伐他汀钙片 10 mg', '每晚一次，每次一片'],
        ],
        vitals: [134, 76, 64, 36.2, 71],
      },
    ],
  },
  'zhou-min': {
    picture: { HGB: [128, 108] },
    visits: [
      {
        daysAgo: 30,
        doctorId: 'hd13',
        diagnoses: ['pregnancy'],
        panels: ['bloodCount', 'urinalysis', 'kidney', 'glucoseTolerance'],
        analyser: 'former',
        imaging: ['fetus'],
        vitals: [108, 66, 88, 36.6, 62.4],
      },
      {
        daysAgo: 9,
        doctorId: 'hd13',
        diagnoses: ['pregnancy', 'cystitis'],
        panels: ['bloodCount', 'urinalysis', 'kidney'],
        cultures: ['urine'],
        drugs: [['头孢呋辛酯片 0.25 g', '每日两次，每次一片，共 5 天']],
        vitals: [110, 68, 90, 37.1, 63.9],
      },
    ],
  },
  'huang-junjie': {
    visits: [
      {
        daysAgo: 13,
        doctorId: 'hd16',
        diagnoses: ['meniscus'],
        panels: ['bloodCount', 'coagulation'],
        imaging: ['knee'],
        vitals: [118, 70, 62, 36.4, 76.5],
      },
    ],
  },
  'lin-xiaoyan': {
    picture: { C3: 0.61, DSDNA: 140 },
    allergies: [['磺胺类药物', '全身皮疹', 'severe']],
    visits: [
      {
        daysAgo: 52,
        doctorId: 'hd04',
        diagnoses: ['lupus'],
        panels: ['autoimmune', 'bloodCount', 'urinalysis', 'kidney'],
        drugs: [['硫酸羟氯喹片 0.2 g', '每日两次，每次一片，餐时口服']],
        vitals: [116, 74, 80, 36.8, 51.2],
      },
    ],
  },
  'luo-wenbo': {
    picture: { IGE: 412, 'EO%': 7.6 },
    allergies: [['尘螨', '喷嚏、喘息', 'moderate']],
    vaccines: [['流感疫苗（四价）', 1, 41]],
    visits: [
      {
        daysAgo: 41,
        doctorId: 'hd11',
        diagnoses: ['asthma', 'rhinitis'],
        panels: ['bloodCount', 'allergens'],
        drugs: [['布地奈德吸入气雾剂 100 μg', '每日两次，每次一吸，用后漱口']],
        vitals: [100, 62, 92, 36.7, 27.8],
      },
    ],
  },
  'feng-chun': {
    visits: [
      { daysAgo: 150, doctorId: 'hd03', diagnoses: ['checkUp'], panels: CHECK_UP, vitals: [122, 78, 70, 36.5, 70.3] },
      {
        daysAgo: 52,
        doctorId: 'hd03',
        diagnoses: ['checkUp'],
        panels: ['fullChemistry'],
        vitals: [120, 76, 68, 36.4, 69.8],
      },
    ],
  },
  'gulinar-aishan': {
    picture: { TSH: [0.02, 0.4], FT4: [31, 19] },
    visits: [
      {
        daysAgo: 33,
        doctorId: 'hd05',
        diagnoses: ['hyperthyroid'],
        panels: ['thyroid', 'liver', 'bloodCount'],
        drugs: [['甲巯咪唑片 10 mg', '每日一次，每次一片']],
        vitals: [120, 66, 96, 36.9, 53],
      },
    ],
  },
  'yu-haibo': {
    visits: [
      {
        daysAgo: 17,
        doctorId: 'hd04',
        diagnoses: ['nodule', 'bronchitis'],
        panels: ['tumourMarkers', 'inflammation'],
        imaging: ['chestNodule'],
        cultures: ['sputum'],
        drugs: [['阿莫西林克拉维酸钾片 457 mg', '每日两次，每次一片，共 7 天']],
        vitals: [132, 82, 82, 37.4, 66.7],
      },
    ],
  },
  'cai-minghui': {
    vaccines: [['破伤风疫苗', 1, 75]],
    visits: [
      {
        daysAgo: 75,
        doctorId: 'hd03',
        kind: 'emergency',
        diagnoses: ['eczema'],
        panels: ['bloodCount'],
        drugs: [['糠酸莫米松乳膏', '每日一次，薄涂患处']],
        vitals: [126, 80, 84, 36.6, 68.9],
      },
    ],
  },
  'yu-siyuan': {
    visits: [
      {
        daysAgo: 11,
        doctorId: 'hd08',
        diagnoses: ['gastritis'],
        panels: ['helicobacter', 'bloodCount'],
        imaging: ['abdomen'],
        drugs: [['奥美拉唑肠溶胶囊 20 mg', '每日两次，每次一粒，餐前口服']],
        vitals: [104, 64, 76, 36.5, 49.8],
      },
      {
        daysAgo: 3,
        doctorId: 'hd22',
        diagnoses: ['cold'],
        cultures: ['throatNothing'],
        vitals: [106, 66, 88, 37.6, 49.5],
      },
    ],
  },
  'shao-yifan': {
    picture: { UA: 468 },
    visits: [
      {
        daysAgo: 70,
        doctorId: 'hd02',
        diagnoses: ['checkUp', 'cervical', 'uricAcid'],
        panels: [...CHECK_UP, 'tumourMarkers'],
        imaging: ['chestClear', 'spine'],
        vitals: [130, 84, 74, 36.4, 79.6],
      },
    ],
  },
  'tao-jingwen': {
    allergies: [['青霉素', '皮试阳性', 'moderate']],
    visits: [
      {
        daysAgo: 28,
        doctorId: 'hd14',
        diagnoses: ['cystitis'],
        panels: ['urinalysis', 'hormones'],
        cultures: ['urineNothing'],
        drugs: [['磷霉素氨丁三醇散 3 g', '一次顿服']],
        vitals: [110, 70, 72, 36.8, 56.1],
      },
    ],
  },
  'thomas-reed': {
    picture: { 'LDL-C': [4.4, 3.1] },
    vaccines: [
      ['黄热减毒活疫苗', 1, 620],
      ['甲型肝炎灭活疫苗', 2, 210],
    ],
    visits: [
      {
        daysAgo: 210,
        doctorId: 'hd07',
        diagnoses: ['hypertension', 'checkUp'],
        panels: ['lipids', 'kidney', 'electrolytes'],
        imaging: ['echo'],
        drugs: [['氨氯地平片 5 mg', '每日一次，每次一片']],
        vitals: [148, 92, 72, 36.5, 91.4],
      },
      {
        daysAgo: 14,
        doctorId: 'hd07',
        diagnoses: ['hypertension'],
        panels: ['lipids'],
        vitals: [132, 82, 68, 36.4, 88.7],
      },
    ],
  },
  'anna-novak': {
    visits: [
      {
        daysAgo: 19,
        doctorId: 'hd25',
        diagnoses: ['migraine'],
        imaging: ['spine'],
        drugs: [['佐米曲普坦片 2.5 mg', '发作时一片，24 小时内不超过两片']],
        vitals: [108, 68, 70, 36.3, 57.7],
      },
    ],
  },
};
