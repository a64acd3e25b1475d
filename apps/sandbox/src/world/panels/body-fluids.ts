import { bySex, known, number, type Panel, word } from './panel';

const urinalysis: Panel = {
  title: '尿液分析',
  specimen: '清洁中段尿',
  takes: [30, 70],
  items: [
    word('U-COLOR', '颜色', '淡黄色', ''),
    word('U-CLARITY', '透明度', '清亮', ''),
    number('U-SG', '比重', '', 3, [1.003, 1.03], { usual: [1.012, 1.022], sway: 0.003, silent: true }),
    number('U-PH', '酸碱度', '', 1, [4.5, 8], { usual: [5.5, 6.5], silent: true }),
    word('U-PRO', '蛋白质'),
    word('U-GLU', '葡萄糖'),
    word('U-KET', '酮体'),
    word('U-BIL', '胆红素'),
    word('U-URO', '尿胆原'),
    word('U-NIT', '亚硝酸盐'),
    word('U-LEU', '白细胞酯酶'),
    word('U-BLD', '隐血'),
    number('U-WBC', '白细胞计数', '/μL', 1, bySex([0, 12], [0, 25]), { usual: [1, 7], sway: 0.2 }),
    number('U-RBC', '红细胞计数', '/μL', 1, bySex([0, 14], [0, 23]), { usual: [1, 7], sway: 0.2 }),
    number('U-EC', '鳞状上皮细胞', '/μL', 1, [0, 14], { usual: [0.5, 6] }),
    number('U-CAST', '透明管型', '/μL', 2, [0, 1], { usual: [0.02, 0.4] }),
    number('U-BACT', '细菌计数', '/μL', 1, bySex([0, 200], [0, 320]), { usual: [5, 90], sway: 0.2, silent: true }),
  ],
};

const stool: Panel = {
  title: '粪便常规与隐血试验',
  specimen: '粪便',
  takes: [40, 90],
  items: [
    word('S-COLOR', '颜色', '黄褐色', ''),
    word('S-FORM', '性状', '软便', ''),
    word('S-MUCUS', '黏液', '无', ''),
    word('S-WBC', '白细胞', '未见', '未见'),
    word('S-RBC', '红细胞', '未见', '未见'),
    word('S-FAT', '脂肪球', '未见', '未见'),
    word('S-OVA', '寄生虫卵', '未见', '未见'),
    word('S-OB', '隐血试验（免疫法）'),
    word('S-ROTA', '轮状病毒抗原'),
  ],
};

const urineAlbumin: Panel = {
  title: '尿微量白蛋白与肌酐比值',
  specimen: '随机尿',
  takes: [120, 260],
  derive: (values) => {
    values['U-ALB'] = known(values, 'ACR') * known(values, 'U-CREA') * 0.1131;
  },
  items: [
    number('U-ALB', '尿微量白蛋白', 'mg/L', 1, [null, 30], { silent: true }),
    number('U-CREA', '尿肌酐', 'mmol/L', 2, null, { usual: [5, 12] }),
    number('ACR', '尿白蛋白肌酐比值', 'mg/g', 1, [null, 30], { usual: [5, 16], sway: 0.12 }),
  ],
};

export const bodyFluids = { urinalysis, stool, urineAlbumin };
