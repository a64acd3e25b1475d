import type { Stories } from '../../world/clinical/story';

/** What happened here: less than at the city's hospital, and told in fewer words. */
export const stories: Stories = {
  'wang-xiuying': {
    picture: { GLU: [9.1, 7.8], HBA1C: [8.2, 7.1], TC: 5.6, TG: 2.1 },
    visits: [
      {
        ago: [18, 95, 210, 402],
        at: '内分泌科',
        because: ['diabetes'],
        panels: ['glucose', 'hba1c', 'kidney'],
        drugs: ['metformin'],
      },
      { ago: [46, 300], at: '心血管内科', because: ['hypertension'], panels: ['lipids'], drugs: ['amlodipine'] },
      { ago: 133, at: '全科', because: ['upperRespiratory'], panels: ['bloodCount'], drugs: ['ambroxol'] },
    ],
  },
  'chen-zhiyuan': {
    picture: { UA: [505, 460], ALT: [70, 52], TG: 2.6 },
    visits: [
      { ago: 88, at: '消化内科', because: ['fattyLiver'], panels: ['liver', 'lipids'] },
      { ago: 240, at: '全科', because: ['checkup'], panels: ['bloodCount', 'urinalysis', 'kidney'] },
    ],
  },
  'zhang-guoqiang': {
    visits: [
      {
        ago: [12, 160],
        at: '心血管内科',
        because: ['coronary'],
        panels: ['lipids'],
        drugs: ['aspirin', 'atorvastatin'],
      },
      { ago: 71, at: '心血管内科', kind: 'emergency', because: ['chestPain'], panels: ['bloodCount', 'electrolytes'] },
    ],
  },
  'li-guilan': {
    visits: [
      { ago: [33, 190], at: '骨科', because: ['kneeArthritis'], panels: ['inflammation'], drugs: ['glucosamine'] },
      { ago: 64, at: '骨科', because: ['osteoporosis'], panels: ['electrolytes'], drugs: ['calcium'], file: 1 },
    ],
  },
  'sun-jianjun': {
    visits: [{ ago: [55, 230], at: '呼吸内科', because: ['copd'], panels: ['bloodCount'], drugs: ['tiotropium'] }],
  },
  'huang-junjie': { visits: [{ ago: 150, at: '骨科', because: ['ligament'], drugs: ['ibuprofen'] }] },
  'he-yongfu': {
    picture: { CREA: [248, 262], UREA: 16.4, HGB: 98 },
    visits: [{ ago: [28, 119], at: '全科', because: ['kidneyDisease'], panels: ['kidney', 'bloodCount'] }],
  },
  'gao-shuzhen': { visits: [{ ago: [40, 170], at: '神经内科', because: ['strokeSequelae'], drugs: ['aspirin'] }] },
  'tang-zhigang': {
    visits: [{ ago: [22, 140], at: '心血管内科', because: ['hypertension'], panels: ['kidney'], drugs: ['valsartan'] }],
  },
  'tang-yuxin': {
    picture: { HGB: [88, 124] },
    visits: [{ ago: 77, at: '全科', because: ['ironDeficiency'], panels: ['bloodCount'], drugs: ['ferrous'] }],
  },
  'feng-chun': {
    visits: [
      { ago: 30, at: '全科', because: ['checkup'], panels: ['bloodCount', 'urinalysis'] },
      { ago: 260, at: '全科', because: ['checkup'], panels: ['fullChemistry'] },
    ],
  },
  'gulinar-aishan': { visits: [{ ago: 62, at: '内分泌科', because: ['graves'], drugs: ['methimazole'] }] },
  'dong-lixin': {
    visits: [{ ago: 101, at: '消化内科', because: ['chronicGastritis'], panels: ['liver'], drugs: ['rabeprazole'] }],
  },
  'wei-changhe': {
    visits: [{ ago: 84, at: '呼吸内科', because: ['bronchiectasis'], panels: ['bloodCount', 'inflammation'] }],
  },
  'luo-jianming': {
    picture: { UA: [560, 430] },
    visits: [{ ago: 49, at: '内分泌科', because: ['gout'], panels: ['kidney'], drugs: ['febuxostat'] }],
  },
  'luo-wenbo': {
    visits: [{ ago: 36, at: '儿科', because: ['asthma'], panels: ['bloodCount'], drugs: ['montelukast'] }],
  },
  'yu-siyuan': {
    visits: [{ ago: 15, at: '皮肤科', because: ['eczema'], drugs: ['cetirizine', 'hydrocortisoneCream'] }],
  },
};
