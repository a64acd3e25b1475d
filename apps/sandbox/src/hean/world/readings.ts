import type { ImagingReport } from '../../world/model';

export type Reading = Pick<ImagingReport, 'title' | 'bodyPart' | 'findings' | 'impression'>;

const reading = (title: string, bodyPart: string, findings: string, impression: string): Reading => ({
  title,
  bodyPart,
  findings,
  impression,
});

export const readings = {
  chestClear: reading(
    '胸部低剂量 CT',
    '胸部',
    '双肺纹理走行自然，未见结节及实变影。气管支气管通畅，纵隔内未见肿大淋巴结。心影不大，双侧胸腔未见积液。',
    '胸部低剂量 CT 未见异常。',
  ),
  chestNodule: reading(
    '胸部薄层 CT',
    '胸部',
    '右肺上叶后段见磨玻璃结节，大小约 7 mm×6 mm，边界清楚，与患者自带外院片比较无增大。余肺野未见新发结节。',
    '1. 右肺上叶磨玻璃结节，与外院片相仿，建议半年后复查。\n2. 两肺轻度肺气肿。',
  ),
  abdomen: reading(
    '腹部彩色多普勒超声',
    '肝胆胰脾肾',
    '肝脏形态正常，实质回声细密增强，后方回声衰减，肝内管道走行尚清。胆囊壁光滑，腔内未见异常回声。胰腺、脾脏、双肾未见异常。',
    '脂肪肝（轻至中度）。',
  ),
  thyroid: reading(
    '甲状腺彩色多普勒超声',
    '甲状腺',
    '甲状腺形态略饱满，实质回声增粗欠均匀。右叶见一囊实性结节，大小约 8 mm×5 mm，边界清，纵横比 <1，未见点状强回声。',
    '1. 甲状腺实质回声不均，请结合甲状腺功能。\n2. 右叶结节，C-TIRADS 3 类。',
  ),
  echo: reading(
    '超声心动图',
    '心脏',
    '左房前后径 40 mm，左室舒张末内径 53 mm。左室前壁运动幅度减低。二尖瓣少量反流。左室射血分数 52%，E/A <1。',
    '1. 左室前壁节段性运动减弱。\n2. 二尖瓣轻度反流，左室舒张功能减低。',
  ),
  knee: reading(
    '右膝关节磁共振平扫',
    '右膝关节',
    '内侧半月板后角见线状高信号，达关节面下缘。前后交叉韧带连续。关节腔少量积液，髌股关节软骨未见缺损。',
    '1. 右膝内侧半月板后角撕裂（3 级）。\n2. 关节腔少量积液。',
  ),
  fetus: reading(
    '产科超声（Ⅱ级）',
    '子宫及胎儿',
    '宫内单活胎，头位，胎心率 146 次/分，胎动可见。双顶径 76 mm，股骨长 57 mm，羊水最大深度 48 mm，胎盘位于后壁，成熟度 I 级。',
    '宫内单活胎，生长与孕周相符。',
  ),
  spine: reading(
    '颈椎磁共振平扫',
    '颈椎',
    '颈椎生理曲度变直。C5/6 椎间盘向后突出约 3 mm，硬膜囊前缘受压，脊髓内未见异常信号。',
    'C5/6 椎间盘突出，颈椎曲度变直。',
  ),
} as const satisfies Record<string, Reading>;
