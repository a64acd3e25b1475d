import type { Department } from '../../world/model';

type Row = [id: string, name: string, location: string, introduction: string];

const TREE: { top: Row; below: Row[] }[] = [
  {
    top: ['10', '内科', '门诊楼一至二层', '内科各门诊'],
    below: [
      ['1001', '心血管内科', '门诊楼二层东', '高血压、冠心病'],
      ['1002', '呼吸内科', '门诊楼二层东', '咳嗽、哮喘、慢阻肺'],
      ['1003', '消化内科', '门诊楼二层西', '胃肠肝胆，可做胃肠镜'],
      ['1004', '内分泌科', '门诊楼二层西', '糖尿病、甲状腺'],
      ['1005', '神经内科', '门诊楼一层东', '头痛、头晕、中风'],
    ],
  },
  {
    top: ['20', '外科', '门诊楼三层', '外科各门诊'],
    below: [
      ['2001', '普外科', '门诊楼三层东', '阑尾、疝、胆囊'],
      ['2002', '骨科', '门诊楼三层东', '骨折、腰腿痛'],
      ['2003', '泌尿外科', '门诊楼三层西', '结石、前列腺'],
    ],
  },
  {
    top: ['30', '妇儿', '妇儿楼', '妇女与儿童'],
    below: [
      ['3001', '妇产科', '妇儿楼二层', '产检、妇科'],
      ['3002', '儿科', '妇儿楼一层', '十四岁以下'],
    ],
  },
  {
    top: ['40', '综合', '门诊楼四层', '其他门诊'],
    below: [
      ['4001', '中医科', '门诊楼四层东', '中药、针灸'],
      ['4002', '眼科', '门诊楼四层西', '白内障、验光'],
      ['4003', '皮肤科', '门诊楼四层西', '湿疹、过敏'],
      ['4004', '口腔科', '门诊楼四层西', '补牙、拔牙'],
      ['4005', '全科', '门诊楼一层西', '不知道看哪科，先来这里'],
    ],
  },
];

const toDepartment = (parentId: string, [id, name, location, introduction]: Row): Department => ({
  id,
  parentId,
  name,
  introduction,
  location,
});

/** The county's departments: one group above, where patients are seen below. */
export const departments: Department[] = TREE.flatMap(({ top, below }) => [
  toDepartment('0', top),
  ...below.map((row) => toDepartment(top[0], row)),
]);
