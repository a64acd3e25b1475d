import type { MicrobiologyReport } from '../model';

type Culture = Pick<MicrobiologyReport, 'title' | 'specimen' | 'organism' | 'susceptibilities'>;

/** `头孢曲松 ≤1 S`, one antibiotic a piece. */
const table = (...rows: string[]): Culture['susceptibilities'] =>
  rows.map((row) => {
    const [antibiotic = '', value = '', result = ''] = row.split(' ');
    return { antibiotic, value, result: result as 'S' | 'I' | 'R' };
  });

const catalogue = {
  urineColi: {
    title: '中段尿培养及药敏试验',
    specimen: '清洁中段尿',
    organism: '大肠埃希菌（产超广谱 β-内酰胺酶，菌落计数 >10^5 CFU/mL）',
    susceptibilities: table(
      '氨苄西林 ≥32 R',
      '哌拉西林/他唑巴坦 ≤4 S',
      '头孢唑林 ≥64 R',
      '头孢曲松 ≥64 R',
      '头孢吡肟 16 R',
      '亚胺培南 ≤0.25 S',
      '厄他培南 ≤0.12 S',
      '阿米卡星 ≤2 S',
      '左氧氟沙星 ≥8 R',
      '复方新诺明 ≥320 R',
      '呋喃妥因 ≤16 S',
      '磷霉素 ≤16 S',
    ),
  },
  urineColiMild: {
    title: '中段尿培养及药敏试验',
    specimen: '清洁中段尿',
    organism: '大肠埃希菌（菌落计数 >10^5 CFU/mL）',
    susceptibilities: table(
      '氨苄西林 ≥32 R',
      '阿莫西林/克拉维酸 4 S',
      '头孢唑林 ≤4 S',
      '头孢曲松 ≤0.25 S',
      '亚胺培南 ≤0.25 S',
      '阿米卡星 ≤2 S',
      '庆大霉素 ≤1 S',
      '左氧氟沙星 1 I',
      '复方新诺明 ≤20 S',
      '呋喃妥因 ≤16 S',
    ),
  },
  urineKlebsiella: {
    title: '中段尿培养及药敏试验',
    specimen: '导尿标本',
    organism: '肺炎克雷伯菌肺炎亚种（菌落计数 5×10^4 CFU/mL）',
    susceptibilities: table(
      '阿莫西林/克拉维酸 8 S',
      '头孢呋辛 4 S',
      '头孢曲松 ≤0.25 S',
      '头孢他啶 ≤0.12 S',
      '美罗培南 ≤0.25 S',
      '阿米卡星 ≤2 S',
      '左氧氟沙星 0.5 S',
      '呋喃妥因 64 I',
      '复方新诺明 ≤20 S',
    ),
  },
  urineNothing: { title: '中段尿培养', specimen: '清洁中段尿', organism: '', susceptibilities: [] },
  urineEnterococcus: {
    title: '中段尿培养及药敏试验',
    specimen: '清洁中段尿',
    organism: '粪肠球菌（菌落计数 >10^5 CFU/mL）',
    susceptibilities: table(
      '青霉素 2 S',
      '氨苄西林 ≤2 S',
      '红霉素 ≥8 R',
      '四环素 ≥16 R',
      '左氧氟沙星 2 S',
      '利奈唑胺 2 S',
      '万古霉素 1 S',
      '替考拉宁 ≤0.5 S',
      '呋喃妥因 ≤16 S',
    ),
  },
  sputumPseudomonas: {
    title: '痰培养及药敏试验',
    specimen: '痰',
    organism: '铜绿假单胞菌（4+）',
    susceptibilities: table(
      '哌拉西林/他唑巴坦 8 S',
      '头孢他啶 4 S',
      '头孢吡肟 2 S',
      '氨曲南 16 I',
      '亚胺培南 2 S',
      '美罗培南 0.5 S',
      '阿米卡星 ≤2 S',
      '庆大霉素 4 S',
      '环丙沙星 1 I',
      '左氧氟沙星 2 I',
      '多黏菌素B 1 I',
    ),
  },
  sputumPseudomonasResistant: {
    title: '痰培养及药敏试验',
    specimen: '痰',
    organism: '铜绿假单胞菌（3+）',
    susceptibilities: table(
      '哌拉西林/他唑巴坦 64 I',
      '头孢他啶 16 I',
      '头孢吡肟 8 S',
      '氨曲南 ≥64 R',
      '亚胺培南 ≥16 R',
      '美罗培南 8 R',
      '头孢他啶/阿维巴坦 4 S',
      '阿米卡星 8 S',
      '环丙沙星 ≥4 R',
      '左氧氟沙星 ≥8 R',
    ),
  },
  sputumHaemophilus: {
    title: '痰培养及药敏试验',
    specimen: '痰',
    organism: '流感嗜血杆菌（3+，β-内酰胺酶阳性）',
    susceptibilities: table(
      '氨苄西林 ≥4 R',
      '阿莫西林/克拉维酸 1 S',
      '头孢呋辛 1 S',
      '头孢曲松 ≤0.06 S',
      '阿奇霉素 1 S',
      '左氧氟沙星 ≤0.03 S',
      '复方新诺明 ≥4 R',
    ),
  },
  sputumPneumococcus: {
    title: '痰培养及药敏试验',
    specimen: '痰',
    organism: '肺炎链球菌（3+）',
    susceptibilities: table(
      '青霉素（非脑膜炎） 1 S',
      '头孢曲松 0.5 S',
      '红霉素 ≥8 R',
      '克林霉素 ≥1 R',
      '左氧氟沙星 1 S',
      '莫西沙星 0.12 S',
      '万古霉素 0.5 S',
      '复方新诺明 ≥4 R',
    ),
  },
  sputumNormal: { title: '痰培养', specimen: '痰', organism: '', susceptibilities: [] },
  throatStreptococcus: {
    title: '咽拭子培养及药敏试验',
    specimen: '咽拭子',
    organism: '化脓性链球菌（A 群）',
    susceptibilities: table(
      '青霉素 ≤0.06 S',
      '头孢曲松 ≤0.12 S',
      '红霉素 ≥8 R',
      '克林霉素 ≥1 R',
      '左氧氟沙星 0.5 S',
      '万古霉素 0.5 S',
    ),
  },
  bloodNothing: { title: '血培养（需氧+厌氧）', specimen: '静脉血', organism: '', susceptibilities: [] },
  bloodColi: {
    title: '血培养及药敏试验（需氧+厌氧）',
    specimen: '静脉血',
    organism: '大肠埃希菌（需氧瓶，报阳时间 11.4 小时）',
    susceptibilities: table(
      '氨苄西林 ≥32 R',
      '哌拉西林/他唑巴坦 ≤4 S',
      '头孢曲松 ≤0.25 S',
      '头孢他啶 ≤0.5 S',
      '美罗培南 ≤0.25 S',
      '阿米卡星 ≤2 S',
      '左氧氟沙星 1 I',
    ),
  },
  pusColi: {
    title: '脓液培养及药敏试验',
    specimen: '腹腔脓液',
    organism: '大肠埃希菌（3+）',
    susceptibilities: table(
      '氨苄西林 ≥32 R',
      '氨苄西林/舒巴坦 8 S',
      '头孢曲松 ≤0.25 S',
      '哌拉西林/他唑巴坦 ≤4 S',
      '美罗培南 ≤0.25 S',
      '阿米卡星 ≤2 S',
      '左氧氟沙星 ≤0.12 S',
    ),
  },
  stoolSalmonella: {
    title: '粪便培养及药敏试验',
    specimen: '粪便',
    organism: '沙门菌属（B 群）',
    susceptibilities: table(
      '氨苄西林 ≥32 R',
      '头孢曲松 ≤1 S',
      '环丙沙星 0.5 I',
      '左氧氟沙星 1 I',
      '复方新诺明 ≤20 S',
      '氯霉素 8 S',
    ),
  },
} satisfies Record<string, Culture>;

export type CultureKey = keyof typeof catalogue;
/** Every culture of the stories. */
export const cultures: Record<CultureKey, Culture> = catalogue;
