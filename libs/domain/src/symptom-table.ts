import type { DepartmentKind } from './department-kinds';

/** One complaint as residents say it. */
export interface Symptom {
  name: string;
  /** Other words for the same. */
  synonyms: readonly string[];
  /** Where hospitals see it first, the likeliest first. Never a diagnosis. */
  kinds: readonly DepartmentKind[];
  /** May be a matter of minutes: 120 or the emergency room comes before any booking. */
  isEmergency: boolean;
}

type Line = readonly [words: string, kinds: string];

/**
 * Put together after the tables at hospitals' guidance desks (导诊台) of which department sees which complaint, and after
 * WS/T 390-2012 for what cannot wait. It says where to ask, nothing about what somebody has. Where several departments see
 * a complaint, the one that is usually named first stands first. A hospital's own desk has the last word.
 */
const URGENT: readonly Line[] = [
  ['胸痛 胸口痛 胸口疼 胸疼 心口痛 心绞痛 胸口压榨感', 'emergency cardiology'],
  ['呼吸困难 喘不上气 喘不过气 憋气 气喘不止 窒息', 'emergency respiratory'],
  ['意识不清 昏迷 叫不醒 神志不清 昏倒 晕倒 晕厥 不省人事', 'emergency neurology'],
  ['大出血 血流不止 出血不止 流血不止', 'emergency'],
  ['口角歪斜 嘴歪 偏瘫 半身不遂 突然说不出话 中风 脑卒中 一侧肢体无力', 'emergency neurology'],
  ['抽搐 抽风 惊厥 口吐白沫 癫痫发作', 'emergency neurology pediatrics'],
  ['吐血 呕血', 'emergency gastroenterology'],
  ['咯血 咳血', 'emergency respiratory'],
  ['剧烈头痛 头痛欲裂 突发头痛', 'emergency neurology'],
  ['剧烈腹痛 肚子剧痛 急性腹痛', 'emergency general-surgery'],
  ['中毒 食物中毒 农药中毒 煤气中毒 一氧化碳中毒 误服药物', 'emergency'],
  ['过敏性休克 喉头水肿 全身过敏 喉咙肿喘不上气', 'emergency allergy'],
  ['溺水 触电 电击', 'emergency'],
  ['车祸 高处坠落 严重外伤', 'emergency orthopedics'],
  ['异物卡喉 气管异物 噎住 卡住喉咙', 'emergency ent'],
  ['烧伤 烫伤 严重烫伤', 'emergency burns'],
  ['动物咬伤 狗咬 猫抓 蛇咬 狂犬', 'emergency'],
  ['突然看不见 突然失明 视力突然下降', 'emergency ophthalmology'],
  ['化学品入眼 眼睛进石灰 眼外伤', 'emergency ophthalmology'],
  ['孕期出血 孕妇出血 怀孕见红 破水', 'emergency obstetrics'],
  ['想自杀 轻生 自残 不想活', 'emergency psychiatry'],
  ['高烧不退 持续高烧 超高热', 'emergency infectious internal pediatrics'],
  ['中暑 热射病', 'emergency'],
  ['睾丸剧痛 睾丸突然疼', 'emergency urology'],
  ['尿不出来 排不出尿 尿潴留', 'emergency urology'],
  ['低血糖昏迷 出冷汗手抖', 'emergency endocrinology'],
];

const ORDINARY: readonly Line[] = [
  // 全身
  ['发热 发烧 低烧 体温高 高烧', 'infectious respiratory internal general pediatrics'],
  ['乏力 没力气 没精神 疲劳 累', 'general internal endocrinology'],
  ['消瘦 体重下降 变瘦', 'endocrinology gastroenterology general'],
  ['肥胖 发胖 减肥', 'endocrinology'],
  ['水肿 浮肿 腿肿 脚肿 眼皮肿', 'nephrology cardiology'],
  ['盗汗 夜里出汗', 'tcm respiratory endocrinology'],
  ['多汗 出汗多 手汗', 'endocrinology dermatology tcm'],
  ['怕冷 手脚冰凉', 'endocrinology tcm'],
  ['贫血 脸色苍白', 'hematology internal'],
  ['淋巴结肿大 脖子长疙瘩 颈部肿块', 'hematology general-surgery ent'],
  ['皮肤瘀斑 瘀青 出血点 容易出血', 'hematology'],
  ['体检异常 体检报告异常', 'general internal'],
  // 头和神经
  ['头痛 头疼 偏头痛', 'neurology general'],
  ['头晕 眩晕 晕 天旋地转', 'neurology ent cardiology'],
  ['失眠 睡不着 入睡困难 早醒 睡不好', 'psychiatry neurology tcm'],
  ['嗜睡 白天犯困', 'neurology psychiatry'],
  ['打鼾 打呼噜 睡觉憋醒', 'ent respiratory'],
  ['手抖 震颤 手发抖', 'neurology endocrinology'],
  ['手麻 脚麻 肢体麻木 手指麻', 'neurology orthopedics'],
  ['记忆力下降 健忘 痴呆 认不得人', 'neurology geriatrics'],
  ['面瘫 眼睛闭不上', 'neurology rehabilitation tcm'],
  ['面部疼痛 三叉神经痛', 'neurology pain neurosurgery'],
  ['走路不稳 步态不稳', 'neurology'],
  ['头部外伤 撞到头', 'neurosurgery emergency'],
  // 心理
  ['焦虑 紧张 心烦 坐立不安 恐慌', 'psychiatry'],
  ['抑郁 情绪低落 不开心 想哭 高兴不起来', 'psychiatry'],
  ['幻觉 幻听 胡言乱语', 'psychiatry'],
  ['强迫 反复洗手 强迫症', 'psychiatry'],
  ['厌学 网瘾 注意力不集中 多动', 'psychiatry pediatrics'],
  // 心脏和血压
  ['心慌 心悸 心跳快 心跳乱 早搏', 'cardiology'],
  ['胸闷 胸口闷', 'cardiology respiratory'],
  ['高血压 血压高', 'cardiology internal general'],
  ['低血压 血压低', 'cardiology internal'],
  ['血脂高 高血脂 胆固醇高', 'cardiology endocrinology'],
  ['静脉曲张 腿上青筋', 'vascular general-surgery'],
  // 呼吸
  ['咳嗽 干咳 久咳', 'respiratory general pediatrics'],
  ['咳痰 痰多 有痰', 'respiratory'],
  ['哮喘 喘息 气喘', 'respiratory allergy'],
  ['感冒 着凉 流感', 'respiratory general internal'],
  ['肺结节 肺部阴影', 'respiratory thoracic-surgery'],
  ['肋骨疼 肋间痛', 'thoracic-surgery orthopedics'],
  // 消化
  ['腹痛 肚子疼 肚子痛', 'gastroenterology general-surgery'],
  ['胃痛 胃疼 上腹痛 胃不舒服', 'gastroenterology'],
  ['反酸 烧心 胃酸', 'gastroenterology'],
  ['腹胀 肚子胀 胀气 打嗝 嗳气', 'gastroenterology tcm'],
  ['恶心 呕吐 想吐', 'gastroenterology'],
  ['腹泻 拉肚子 拉稀 水样便', 'infectious gastroenterology'],
  ['便秘 大便干 排便困难', 'gastroenterology anorectal'],
  ['黑便 大便发黑', 'gastroenterology'],
  ['便血 大便带血 屁股出血', 'anorectal gastroenterology'],
  ['痔疮 肛门痛 肛门痒 肛裂 肛瘘', 'anorectal general-surgery'],
  ['吞咽困难 咽不下', 'gastroenterology ent'],
  ['食欲不振 没胃口 不想吃饭', 'gastroenterology tcm'],
  ['黄疸 皮肤发黄 眼睛发黄', 'infectious gastroenterology'],
  ['右上腹痛 胆囊痛 胆结石', 'general-surgery gastroenterology'],
  ['右下腹痛 阑尾痛', 'general-surgery'],
  ['疝气 腹股沟鼓包', 'general-surgery'],
  ['幽门螺杆菌 口气重', 'gastroenterology'],
  ['肝功能异常 转氨酶高 乙肝 脂肪肝', 'infectious gastroenterology'],
  // 泌尿和男性
  ['尿频 尿急 尿痛', 'urology nephrology'],
  ['血尿 尿血 尿发红', 'urology nephrology'],
  ['腰痛伴尿血 肾结石 输尿管结石', 'urology'],
  ['泡沫尿 尿里有泡沫 蛋白尿', 'nephrology'],
  ['夜尿多 起夜', 'urology nephrology'],
  ['尿失禁 漏尿', 'urology gynecology'],
  ['前列腺不适 排尿不畅 尿等待', 'urology'],
  ['勃起障碍 阳痿 早泄', 'andrology urology'],
  ['包皮过长 包茎', 'urology andrology'],
  // 内分泌
  ['血糖高 糖尿病 口渴多尿', 'endocrinology'],
  ['甲状腺结节 脖子粗 甲亢 甲减', 'endocrinology breast-surgery'],
  ['痛风 尿酸高 脚趾红肿', 'rheumatology endocrinology'],
  ['长不高 身材矮小', 'pediatrics endocrinology'],
  ['性早熟 发育早', 'pediatrics endocrinology'],
  // 骨和关节
  ['关节痛 关节疼 关节肿', 'rheumatology orthopedics'],
  ['晨僵 早上手僵', 'rheumatology'],
  ['腰痛 腰疼 腰椎间盘 腰腿痛', 'orthopedics pain rehabilitation'],
  ['颈椎病 脖子疼 颈痛 落枕', 'orthopedics rehabilitation pain'],
  ['肩膀疼 肩周炎 肩痛', 'orthopedics rehabilitation pain'],
  ['膝盖疼 膝关节痛 膝盖肿', 'orthopedics rheumatology'],
  ['脚跟疼 足跟痛', 'orthopedics'],
  ['崴脚 扭伤 脚扭了', 'orthopedics'],
  ['骨折 摔伤 手摔断', 'orthopedics emergency'],
  ['骨质疏松 驼背', 'endocrinology orthopedics geriatrics'],
  ['背痛 后背疼', 'orthopedics pain'],
  ['腿抽筋 小腿抽筋', 'orthopedics endocrinology'],
  // 皮肤
  ['皮疹 起疹子 红疹 湿疹', 'dermatology'],
  ['皮肤痒 瘙痒 身上痒', 'dermatology'],
  ['荨麻疹 风团 过敏', 'dermatology allergy'],
  ['痘痘 青春痘 痤疮 粉刺', 'dermatology'],
  ['脱发 掉头发 斑秃', 'dermatology'],
  ['灰指甲 脚气 脚痒', 'dermatology'],
  ['带状疱疹 缠腰龙 腰上起水泡', 'dermatology pain'],
  ['白斑 白癜风', 'dermatology'],
  ['痣变大 皮肤肿物', 'dermatology'],
  ['疣 瘊子 鸡眼', 'dermatology'],
  ['尖锐湿疣 梅毒 性病', 'dermatology'],
  // 妇产
  ['月经不调 月经推迟 月经量多 月经紊乱', 'gynecology'],
  ['痛经 来月经肚子疼', 'gynecology tcm'],
  ['白带异常 白带多 外阴痒 阴道炎', 'gynecology'],
  ['停经 怀孕 验孕 早孕', 'obstetrics gynecology'],
  ['产检 孕检 建档 胎动', 'obstetrics'],
  ['孕吐 妊娠反应', 'obstetrics'],
  ['产后恢复 坐月子不适 恶露', 'obstetrics rehabilitation'],
  ['更年期 潮热', 'gynecology endocrinology'],
  ['绝经后出血 同房出血', 'gynecology'],
  ['不孕 怀不上 备孕', 'reproductive gynecology andrology'],
  ['乳房肿块 乳房疼 乳房胀痛 乳腺结节', 'breast-surgery'],
  ['乳头溢液 乳腺炎 堵奶', 'breast-surgery'],
  ['避孕 取环 上环', 'gynecology'],
  // 儿童
  ['小孩发烧 宝宝发热 孩子发烧', 'pediatrics'],
  ['小孩咳嗽 宝宝咳嗽', 'pediatrics'],
  ['小孩拉肚子 宝宝腹泻', 'pediatrics'],
  ['小孩出疹子 手足口 水痘', 'pediatrics infectious'],
  ['新生儿黄疸 宝宝发黄', 'pediatrics'],
  ['孩子不吃饭 小儿厌食 积食', 'pediatrics tcm'],
  ['说话晚 发育迟缓', 'pediatrics rehabilitation'],
  ['尿床 遗尿', 'pediatrics'],
  // 眼
  ['视力下降 看不清 近视 老花', 'ophthalmology'],
  ['眼睛红 红眼 眼睛痒 结膜炎', 'ophthalmology'],
  ['眼睛干 干眼 眼疲劳', 'ophthalmology'],
  ['飞蚊症 眼前黑影', 'ophthalmology'],
  ['流泪 迎风流泪', 'ophthalmology'],
  ['眼睛痛 眼胀 青光眼', 'ophthalmology'],
  ['白内障 看东西模糊', 'ophthalmology'],
  ['麦粒肿 针眼', 'ophthalmology'],
  // 耳鼻喉
  ['耳鸣 耳朵响', 'ent'],
  ['听力下降 耳聋 听不清', 'ent'],
  ['耳痛 耳朵疼 耳朵流脓 中耳炎', 'ent'],
  ['鼻塞 鼻子不通 流鼻涕', 'ent'],
  ['鼻炎 打喷嚏 鼻子痒 过敏性鼻炎', 'ent allergy'],
  ['流鼻血 鼻出血', 'ent'],
  ['咽痛 嗓子疼 喉咙痛 咽炎', 'ent respiratory'],
  ['声音嘶哑 嗓子哑', 'ent'],
  ['喉咙异物感 嗓子有东西', 'ent gastroenterology'],
  ['鱼刺卡喉 卡鱼刺', 'ent emergency'],
  ['闻不到味道 嗅觉减退', 'ent'],
  // 口腔
  ['牙痛 牙疼 蛀牙', 'dentistry'],
  ['牙龈出血 牙龈肿', 'dentistry'],
  ['口腔溃疡 嘴里起泡', 'dentistry'],
  ['智齿 拔牙', 'dentistry'],
  ['缺牙 镶牙 种牙 补牙', 'dentistry'],
  ['牙齿不齐 矫正牙齿 正畸', 'dentistry'],
  ['洗牙 牙结石', 'dentistry'],
  // 康复和其他
  ['中风后康复 肢体功能锻炼', 'rehabilitation neurology'],
  ['肿瘤 化疗 放疗', 'oncology'],
  ['伤口换药 拆线', 'general-surgery'],
  ['体表肿块 脂肪瘤', 'general-surgery'],
  ['上火 调理身体 体虚', 'tcm'],
];

const toSymptom =
  (isEmergency: boolean) =>
  ([words, kinds]: Line): Symptom => {
    const [name = '', ...synonyms] = words.split(' ');
    return { name, synonyms, kinds: kinds.split(' ') as DepartmentKind[], isEmergency };
  };

let all: readonly Symptom[] | undefined;

/**
 * The complaints that the search understands; those that cannot wait first. Put together when it is first asked for: the
 * phone never asks, and its package is spared the table.
 */
export const allSymptoms = (): readonly Symptom[] =>
  (all ??= [...URGENT.map(toSymptom(true)), ...ORDINARY.map(toSymptom(false))]);
