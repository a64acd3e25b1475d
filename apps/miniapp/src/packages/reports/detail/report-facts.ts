import type { Instant, LocalDate, Report, Sex } from '@kangqiao/contracts';
import { instantLabel } from '@/wording';

const SEX_WORDS = {
  male: '男',
  female: '女',
  unknown: '性别未知',
  unspecified: '性别未说明',
} as const satisfies Record<Sex, string>;

const whom = ({ personNameMasked, sex, ageYears }: Report) =>
  [personNameMasked, sex && SEX_WORDS[sex], ageYears !== null && `${ageYears} 岁`].filter(Boolean).join(' ');

/** Whose report it is, who made it and when; what the hospital does not say is left out. */
export const reportFacts = (report: Report, now: LocalDate): { term: string; value: string | null }[] => {
  const at = (instant: Instant | null) => instant && instantLabel(instant, now);
  return [
    { term: '姓名', value: whom(report) },
    { term: '标本', value: report.specimen },
    { term: '采集时间', value: at(report.collectedAt) },
    { term: '检查部位', value: report.bodyPart },
    { term: '报告时间', value: at(report.reportedAt) },
    { term: '科室', value: report.departmentName },
    { term: '医生', value: report.doctorName },
    { term: '来源', value: report.hospitalName },
    { term: '取得时间', value: at(report.fetchedAt) },
  ];
};
