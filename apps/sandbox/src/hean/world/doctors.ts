import { departments } from './departments';

export interface Doctor {
  id: string;
  departmentId: string;
  name: string;
  /** For those who work under a foreign name, and for the English signs of the others. */
  englishName: string;
  sex: 'male' | 'female';
  title: string;
  speciality: string;
  biography: string;
  /** One consultation, all in. */
  feeFen: number;
}

/** `科室 姓名 English Name 性别 职称 诊金(元)`, what they treat, who they are. */
type Row = readonly [
  departmentId: string,
  name: string,
  englishName: string,
  sex: 'male' | 'female',
  title: string,
  feeYuan: number,
  speciality: string,
  biography: string,
];

const ROWS: readonly Row[] = [
  [
    'gp',
    '顾清和',
    'Gu Qinghe',
    'male',
    '主任医师',
    880,
    '成人常见病、慢病管理、出国体检',
    '从事全科医学 27 年，曾在海外全科诊所进修两年。',
  ],
  [
    'gp',
    '艾米莉·卡特',
    'Emily Carter',
    'female',
    '副主任医师',
    780,
    '家庭医学、旅行医学、女性健康',
    '家庭医学专科医师，中英双语接诊。',
  ],
  [
    'gp',
    '沈若兰',
    'Shen Ruolan',
    'female',
    '主治医师',
    580,
    '呼吸道感染、睡眠与焦虑、健康咨询',
    '全科住院医师规范化培训带教老师。',
  ],
  [
    'im',
    '裴世昌',
    'Pei Shichang',
    'male',
    '主任医师',
    980,
    '疑难内科病、高血压、肺部疾病',
    '原省级医院内科主任，从医 33 年。',
  ],
  [
    'im',
    '黎婉仪',
    'Lai Yuen Yi',
    'female',
    '副主任医师',
    780,
    '糖尿病、甲状腺疾病、骨质疏松',
    '内分泌专科出身，粤语、普通话、英语接诊。',
  ],
  [
    'card',
    '莫怀远',
    'Mo Huaiyuan',
    'male',
    '主任医师',
    1280,
    '冠心病、支架术后管理、心力衰竭',
    '心血管介入专家，完成介入手术 8000 余例。',
  ],
  [
    'card',
    '丹尼尔·肖',
    'Daniel Shaw',
    'male',
    '主任医师',
    1280,
    '心律失常、心房颤动、心脏康复',
    '心电生理医师，中英双语接诊。',
  ],
  ['gi', '柴思源', 'Chai Siyuan', 'male', '主任医师', 980, '无痛胃肠镜、早癌筛查', '消化内镜诊治 24 年。'],
  [
    'gi',
    '苗晓彤',
    'Miao Xiaotong',
    'female',
    '主治医师',
    680,
    '胃食管反流、脂肪肝、肠易激综合征',
    '医学博士，从事脂肪肝临床研究。',
  ],
  [
    'peds',
    '索菲亚·林',
    'Sophia Lin',
    'female',
    '主任医师',
    980,
    '儿童保健、生长发育、预防接种',
    '儿科专科医师，从业 21 年，中英双语接诊。',
  ],
  [
    'peds',
    '施向阳',
    'Shi Xiangyang',
    'male',
    '副主任医师',
    780,
    '儿童呼吸道疾病、哮喘与过敏',
    '曾任儿童医院呼吸科副主任。',
  ],
  ['peds', '卞如意', 'Bian Ruyi', 'female', '主治医师', 580, '新生儿随访、腹泻病、发热待查', '儿科门诊与急诊 11 年。'],
  [
    'obgyn',
    '聂晚晴',
    'Nie Wanqing',
    'female',
    '主任医师',
    1180,
    '高危妊娠、产前诊断',
    '产科 28 年，长于高龄与合并症孕妇的管理。',
  ],
  [
    'obgyn',
    '傅佩珊',
    'Fu Peishan',
    'female',
    '副主任医师',
    880,
    '子宫肌瘤、宫颈病变、更年期管理',
    '妇科微创手术医师。',
  ],
  ['ortho', '雷克强', 'Lei Keqiang', 'male', '主任医师', 1080, '膝关节置换、骨关节炎', '关节外科 25 年。'],
  [
    'ortho',
    '马克·安德森',
    'Mark Anderson',
    'male',
    '副主任医师',
    980,
    '运动损伤、膝肩关节镜',
    '运动医学医师，曾任职业球队队医，中英双语接诊。',
  ],
  ['derm', '葛以宁', 'Ge Yining', 'female', '主任医师', 880, '银屑病、特应性皮炎', '皮肤科 22 年，主持生物制剂门诊。'],
  ['derm', '祝星辰', 'Zhu Xingchen', 'male', '主治医师', 580, '痤疮、脱发、皮肤镜检查', '皮肤外科与激光治疗。'],
  ['ophth', '殷素心', 'Yin Suxin', 'female', '主任医师', 980, '白内障、青光眼', '完成白内障手术逾万例。'],
  ['ophth', '骆承泽', 'Luo Chengze', 'male', '主治医师', 580, '近视防控、干眼、验光配镜', '视光学门诊医师。'],
  [
    'ent',
    '阮志衡',
    'Ruan Zhiheng',
    'male',
    '副主任医师',
    780,
    '鼻窦炎、过敏性鼻炎、鼾症',
    '鼻内镜手术与睡眠呼吸监测。',
  ],
  ['ent', '戚语嫣', 'Qi Yuyan', 'female', '主治医师', 580, '中耳炎、眩晕、听力评估', '耳科与听力中心医师。'],
  [
    'dent',
    '奥利弗·陈',
    'Oliver Chen',
    'male',
    '主任医师',
    880,
    '种植修复、复杂根管治疗',
    '口腔修复医师，中英双语接诊。',
  ],
  [
    'dent',
    '项可心',
    'Xiang Kexin',
    'female',
    '主治医师',
    480,
    '儿童齿科、洁治与正畸初诊',
    '儿童口腔医师，擅长行为引导。',
  ],
  ['tcm', '穆青松', 'Mu Qingsong', 'male', '主任医师', 780, '失眠、脾胃病、体质调理', '中医世家，从医 35 年。'],
  ['tcm', '温知许', 'Wen Zhixu', 'female', '主治医师', 480, '针灸镇痛、颈肩腰腿痛', '针灸推拿学硕士。'],
  [
    'peds',
    '汤予安',
    'Tang Yuan',
    'male',
    '副主任医师',
    780,
    '矮小与性早熟、儿童肥胖',
    '儿童内分泌方向，开设生长曲线随访门诊。',
  ],
  [
    'peds',
    '格蕾丝·吴',
    'Grace Wu',
    'female',
    '主治医师',
    580,
    '婴幼儿喂养、睡眠与发育筛查',
    '发育行为儿科医师，中英双语接诊。',
  ],
  ['peds', '凌子衿', 'Ling Zijin', 'female', '主治医师', 580, '湿疹与食物过敏、慢性咳嗽', '儿童过敏门诊医师。'],
];

export const doctors: readonly Doctor[] = ROWS.map(
  ([departmentId, name, englishName, sex, title, feeYuan, speciality, biography], order) => ({
    id: `hd${String(order + 1).padStart(2, '0')}`,
    departmentId,
    name,
    englishName,
    sex,
    title,
    speciality,
    biography,
    feeFen: feeYuan * 100,
  }),
);

/** Building, floor and room where the doctor sees patients. */
export const placeOf = (doctor: Doctor): string => {
  const location = departments.find(({ id }) => id === doctor.departmentId)?.location ?? '';
  return `${location} ${Number.parseInt(doctor.id.slice(2), 10)} 号诊室`;
};
