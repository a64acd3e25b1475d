import { addDays, localTime } from '../../world/calendar';
import type { ImagingReport, Resident } from '../../world/model';

type Row = [
  key: string,
  daysAgo: number,
  title: string,
  bodyPart: string,
  findings: string,
  impression: string,
  departmentName: string,
  doctorName: string,
];

const TABLE: Row[] = [
  ['wang-xiuying', 46, '心脏彩超', '心脏', '左室壁稍厚，EF 61%。', '左室壁轻度增厚。', '心血管内科', '苗玉兰'],
  ['wang-xiuying', 133, '胸部正位片', '胸部', '双肺纹理增多，心影不大。', '双肺未见实变。', '全科', '佘红'],
  ['chen-zhiyuan', 88, '腹部彩超', '腹部', '肝回声细密增强，后方衰减。', '脂肪肝（中度）。', '消化内科', '柏云'],
  [
    'zhang-guoqiang',
    71,
    '胸部 CT',
    '胸部',
    '冠脉支架影，双下肺少许条索。',
    '支架术后；双下肺陈旧灶。',
    '心血管内科',
    '周明远',
  ],
  ['li-guilan', 33, '右膝正侧位片', '右膝', '内侧间隙变窄，髁间隆突变尖。', '右膝骨关节炎。', '骨科', '宓建设'],
  ['sun-jianjun', 55, '胸部 CT', '胸部', '双肺透亮度增高，散在肺大疱。', '肺气肿，肺大疱。', '呼吸内科', '褚国安'],
  ['huang-junjie', 150, '左膝磁共振', '左膝', '前交叉韧带信号增高，连续。', '前交叉韧带挫伤。', '骨科', '荀刚'],
  ['gao-shuzhen', 170, '头颅 CT', '头颅', '右基底节区低密度灶，边界清。', '陈旧性脑梗死。', '神经内科', '邬长林'],
  ['wei-changhe', 84, '胸部 CT', '胸部', '左下肺支气管呈囊柱状扩张。', '左下肺支气管扩张。', '呼吸内科', '戚小芳'],
];

/** Reports are out an hour before the clinic closes at noon. */
const REPORTED_AT = 11 * 60;

/** Radiology and ultrasound, in the county's few words. */
export const imagingOf = (today: string, residents: readonly Resident[]): ImagingReport[] =>
  TABLE.flatMap(([key, daysAgo, title, bodyPart, findings, impression, departmentName, doctorName], place) => {
    const patientNo = residents.find(({ signInCode }) => signInCode === `demo-${key}`)?.patientNos[0];
    if (patientNo === undefined) return [];
    const date = addDays(today, -daysAgo);
    return [
      {
        kind: 'imaging' as const,
        id: `I${date.replaceAll('-', '')}-${patientNo.slice(-6)}-${String(place + 1).padStart(2, '0')}`,
        patientNo,
        title,
        bodyPart,
        findings,
        impression,
        departmentName,
        doctorName,
        reportedAt: localTime(date, REPORTED_AT),
      },
    ];
  });
