/**
 * Kinds of departments, whatever a hospital calls its own: 心内科 is 心血管内科 in one house and 心脏中心 in the next. The
 * kinds follow the list of clinical disciplines of medical institutions (医疗机构诊疗科目名录, 卫医发〔1994〕第 27 号 with its
 * later additions); the other names are those under which residents ask for them.
 */
const KINDS = {
  emergency: { names: ['急诊科', '急诊', '急救'], pattern: /急诊|急救/ },
  general: { names: ['全科', '全科医学科', '家庭医生'], pattern: /全科/ },
  internal: { names: ['内科', '普通内科', '大内科'], pattern: /^(普通|综合|大)?内科(门诊)?$/ },
  cardiology: {
    names: ['心内科', '心血管内科', '心脏科'],
    pattern: /心(脏|血管)?(内科|病科|脏科|脏中心|血管科)|心血管病/,
  },
  respiratory: { names: ['呼吸科', '呼吸内科', '肺科'], pattern: /呼吸|肺病|肺科/ },
  gastroenterology: { names: ['消化科', '消化内科', '肠胃科', '胃肠科'], pattern: /消化|胃肠(内|病)科|脾胃/ },
  neurology: { names: ['神经内科', '神内', '脑病科'], pattern: /神经内|神经科|脑病|卒中/ },
  endocrinology: { names: ['内分泌科', '糖尿病科', '甲状腺科'], pattern: /内分泌|糖尿病/ },
  nephrology: { names: ['肾内科', '肾病科'], pattern: /肾(脏)?(内|病)/ },
  hematology: { names: ['血液科', '血液内科'], pattern: /血液(内科|病|科)/ },
  rheumatology: { names: ['风湿科', '风湿免疫科', '免疫科'], pattern: /风湿/ },
  infectious: { names: ['感染科', '肝病科', '传染科'], pattern: /感染|肝病|传染|发热门诊|肠道门诊/ },
  geriatrics: { names: ['老年科', '老年医学科'], pattern: /老年/ },
  oncology: { names: ['肿瘤科'], pattern: /肿瘤/ },
  psychiatry: { names: ['精神科', '心理科', '心身科', '睡眠门诊'], pattern: /精神|心理|心身|睡眠/ },
  'general-surgery': {
    names: ['普外科', '普通外科', '肝胆外科', '胃肠外科'],
    pattern: /普(通)?外|肝胆|胃肠外|^外科(门诊)?$/,
  },
  'breast-surgery': { names: ['乳腺外科', '乳腺科', '甲乳外科'], pattern: /乳腺|甲乳|甲状腺(乳腺)?外/ },
  anorectal: { names: ['肛肠科', '肛肠外科'], pattern: /肛肠|结直肠/ },
  orthopedics: { names: ['骨科', '骨伤科', '关节外科', '脊柱外科'], pattern: /骨(科|伤|外)|骨与|关节|脊柱|创伤/ },
  urology: { names: ['泌尿外科', '泌尿科'], pattern: /泌尿/ },
  andrology: { names: ['男科'], pattern: /男(性)?科|男性/ },
  'thoracic-surgery': { names: ['胸外科', '心胸外科'], pattern: /胸(心)?外|心胸/ },
  neurosurgery: { names: ['神经外科', '脑外科'], pattern: /神经外|脑外/ },
  vascular: { names: ['血管外科', '周围血管科'], pattern: /血管外|周围血管/ },
  burns: { names: ['烧伤科', '整形外科'], pattern: /烧伤|整形/ },
  gynecology: { names: ['妇科', '妇产科'], pattern: /妇(产)?科|妇产/ },
  obstetrics: { names: ['产科', '妇产科', '孕检'], pattern: /产科|妇产|产前/ },
  pediatrics: { names: ['儿科', '小儿科', '儿童门诊'], pattern: /儿科|小儿|儿童|新生儿/ },
  ophthalmology: { names: ['眼科'], pattern: /眼科|眼(病|视光)/ },
  ent: { names: ['耳鼻喉科', '耳鼻咽喉科', '五官科'], pattern: /耳鼻|五官/ },
  dentistry: { names: ['口腔科', '牙科', '牙医'], pattern: /口腔|牙/ },
  dermatology: { names: ['皮肤科', '皮肤性病科'], pattern: /皮肤/ },
  rehabilitation: { names: ['康复科', '康复医学科'], pattern: /康复/ },
  pain: { names: ['疼痛科'], pattern: /疼痛/ },
  tcm: { names: ['中医科', '中医内科'], pattern: /中医|针灸|推拿/ },
  reproductive: { names: ['生殖医学科', '不孕不育门诊'], pattern: /生殖|不孕/ },
  allergy: { names: ['变态反应科', '过敏科'], pattern: /变态反应|过敏/ },
} as const satisfies Record<string, { names: readonly string[]; pattern: RegExp }>;

export type DepartmentKind = keyof typeof KINDS;

export const DEPARTMENT_KINDS = /* @__PURE__ */ Object.keys(KINDS) as readonly DepartmentKind[];

/** The kinds that a hospital's own department is of, by its name; often none, sometimes two (妇产科). */
export const kindsOfDepartment = (name: string): DepartmentKind[] =>
  DEPARTMENT_KINDS.filter((kind) => KINDS[kind].pattern.test(name));

/** What residents call departments of this kind, the usual name first. */
export const namesOfKind = (kind: DepartmentKind): readonly string[] => KINDS[kind].names;
