export interface Department {
  id: string;
  name: string;
  englishName: string;
  introduction: string;
  /** Building, floor and area. */
  location: string;
}

const department = (
  id: string,
  name: string,
  englishName: string,
  location: string,
  introduction: string,
): Department => ({ id, name, englishName, location, introduction });

export const departments: readonly Department[] = [
  department(
    'gp',
    '全科医学科',
    'General Practice',
    'A 座 2 层 201 区',
    '家庭医生式的全科门诊，负责常见病、慢性病随访和转诊，提供中英双语服务。',
  ),
  department(
    'im',
    '内科',
    'Internal Medicine',
    'A 座 2 层 205 区',
    '诊治呼吸、消化、内分泌等常见内科疾病，开展高血压、糖尿病的长期管理。',
  ),
  department(
    'card',
    '心血管内科',
    'Cardiology',
    'A 座 3 层 301 区',
    '冠心病、心律失常、心力衰竭的门诊诊治，设心脏超声与动态心电检查室。',
  ),
  department(
    'gi',
    '消化与内镜中心',
    'Gastroenterology & Endoscopy',
    'A 座 3 层 308 区',
    '无痛胃肠镜检查、幽门螺杆菌诊治和脂肪肝随访。',
  ),
  department(
    'peds',
    '儿科',
    'Pediatrics',
    'B 座 1 层 101 区',
    '儿童常见病、生长发育评估与预防接种，候诊区分病儿与健康儿。',
  ),
  department(
    'obgyn',
    '妇产科',
    'Obstetrics & Gynecology',
    'B 座 2 层 201 区',
    '孕期全程管理、妇科常见病诊治和宫颈病变筛查。',
  ),
  department(
    'ortho',
    '骨科与运动医学科',
    'Orthopedics & Sports Medicine',
    'A 座 4 层 401 区',
    '关节镜手术、运动损伤与骨关节炎的诊治。',
  ),
  department('derm', '皮肤科', 'Dermatology', 'A 座 4 层 409 区', '湿疹、痤疮、银屑病等皮肤病的诊治，开展光疗。'),
  department('ophth', '眼科', 'Ophthalmology', 'A 座 5 层 501 区', '白内障、干眼、儿童近视防控和眼底检查。'),
  department('ent', '耳鼻咽喉科', 'Otolaryngology (ENT)', 'A 座 5 层 508 区', '鼻炎、中耳炎、睡眠呼吸暂停的诊治。'),
  department('dent', '口腔科', 'Dentistry', 'B 座 3 层 301 区', '口腔检查、洁治、种植与儿童齿科。'),
  department(
    'tcm',
    '中医科',
    'Traditional Chinese Medicine',
    'B 座 3 层 310 区',
    '中医内科、针灸与推拿，面向慢性疼痛和睡眠障碍。',
  ),
];
