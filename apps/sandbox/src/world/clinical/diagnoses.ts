interface Diagnosis {
  /** ICD-10. */
  code: string;
  name: string;
  /** An illness that lasts, one that passes, or no illness but a reason to come. */
  nature: 'lasting' | 'passing' | 'occasion';
}

const lasting = (code: string, name: string): Diagnosis => ({ code, name, nature: 'lasting' });
const passing = (code: string, name: string): Diagnosis => ({ code, name, nature: 'passing' });

const occasion = (code: string, name: string): Diagnosis => ({ code, name, nature: 'occasion' });

const catalogue = {
  hypertension: lasting('I10', '原发性高血压'),
  diabetes: lasting('E11.9', '2 型糖尿病'),
  diabeticKidney: lasting('E11.2', '2 型糖尿病伴肾脏并发症'),
  diabeticRetina: lasting('E11.3', '2 型糖尿病伴眼部并发症'),
  hyperlipidaemia: lasting('E78.5', '高脂血症'),
  coronary: lasting('I25.1', '冠状动脉粥样硬化性心脏病'),
  stent: lasting('Z95.5', '冠状动脉支架植入术后'),
  heartFailure: lasting('I50.9', '慢性心力衰竭'),
  atrialFibrillation: lasting('I48.9', '心房颤动'),
  strokeSequelae: lasting('I69.3', '脑梗死后遗症'),
  carotid: lasting('I65.2', '颈动脉粥样硬化'),
  copd: lasting('J44.9', '慢性阻塞性肺疾病'),
  copdAcute: passing('J44.1', '慢性阻塞性肺疾病急性加重'),
  asthma: lasting('J45.0', '过敏性支气管哮喘'),
  rhinitis: lasting('J30.4', '变应性鼻炎'),
  bronchiectasis: lasting('J47', '支气管扩张'),
  bronchiectasisInfection: passing('J98.4', '肺部感染'),
  nodule: lasting('R91', '肺部结节'),
  fattyLiver: lasting('K76.0', '非酒精性脂肪性肝病'),
  hyperuricaemia: lasting('E79.0', '高尿酸血症'),
  gout: lasting('M10.0', '痛风'),
  hepatitisB: lasting('B18.1', '慢性乙型病毒性肝炎'),
  hypothyroidism: lasting('E06.3', '桥本甲状腺炎伴甲状腺功能减退'),
  graves: lasting('E05.0', '毒性弥漫性甲状腺肿'),
  thyroidNodule: lasting('E04.1', '甲状腺结节'),
  menopause: lasting('N95.1', '绝经期综合征'),
  osteopenia: lasting('M85.8', '骨量减少'),
  headache: passing('R51', '头痛'),
  osteoporosis: lasting('M81.0', '绝经后骨质疏松症'),
  kneeArthritis: lasting('M17.9', '膝骨关节炎'),
  lupus: lasting('M32.9', '系统性红斑狼疮'),
  rheumatoid: lasting('M06.9', '类风湿关节炎'),
  kidneyDisease: lasting('N18.4', '慢性肾脏病 4 期'),
  kidneyDisease3: lasting('N18.3', '慢性肾脏病 3 期'),
  renalAnaemia: lasting('D63.8', '肾性贫血'),
  breastCancer: lasting('C50.9', '乳腺恶性肿瘤（术后）'),
  prostateHyperplasia: lasting('N40', '前列腺增生'),
  raisedPsa: lasting('R79.8', '前列腺特异性抗原升高'),
  ironDeficiency: passing('D50.9', '缺铁性贫血'),
  bloodLoss: lasting('D50.0', '慢性失血性贫血'),
  fibroid: lasting('D25.9', '子宫平滑肌瘤'),
  alzheimer: lasting('G30.9', '阿尔茨海默病'),
  cataract: lasting('H25.9', '老年性白内障'),
  chronicGastritis: lasting('K29.5', '慢性胃炎'),
  helicobacter: passing('B98.0', '幽门螺杆菌感染'),
  gallstone: passing('K80.2', '胆囊结石'),
  appendicitis: passing('K35.8', '急性阑尾炎'),
  colonPolyp: passing('K63.5', '结肠息肉'),
  pregnancy: passing('Z34.8', '正常妊娠监督'),
  gestationalDiabetes: passing('O24.4', '妊娠期糖尿病'),
  checkup: occasion('Z00.0', '健康体检'),
  childCare: occasion('Z00.1', '儿童常规健康检查'),
  upperRespiratory: passing('J06.9', '急性上呼吸道感染'),
  influenza: passing('J10.1', '甲型流行性感冒'),
  bronchitis: passing('J20.9', '急性支气管炎'),
  mycoplasma: passing('J15.7', '支原体肺炎'),
  tonsillitis: passing('J03.9', '急性扁桃体炎'),
  diarrhoea: passing('A09', '急性胃肠炎'),
  eczema: passing('L30.9', '湿疹'),
  ligament: passing('S83.5', '膝关节前交叉韧带损伤'),
  urinaryInfection: passing('N39.0', '泌尿道感染'),
  chestPain: passing('R07.4', '胸痛'),
  backPain: passing('M54.5', '腰痛'),
  insomnia: lasting('G47.0', '失眠'),
  wellbeing: occasion('Z09.8', '其他治疗后随诊检查'),
} satisfies Record<string, Diagnosis>;

export type DiagnosisKey = keyof typeof catalogue;
/** Every diagnosis of the stories. */
export const diagnoses: Record<DiagnosisKey, Diagnosis> = catalogue;
