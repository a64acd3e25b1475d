import { localDateOf } from '@kangqiao/domain';
import type { Instant, LocalDate, Report, Sex } from '@kangqiao/contracts';
import { t } from '@/language';
import { instantLabel } from '@/wording';

const SEX_WORDS = {
  male: t`男`,
  female: t`女`,
  unknown: t`性别未知`,
  unspecified: t`性别未说明`,
} as const satisfies Record<Sex, string>;

const whom = ({ personNameMasked, sex, ageYears }: Report) =>
  [personNameMasked, sex && SEX_WORDS[sex], ageYears !== null && t`${ageYears} 岁`].filter(Boolean).join(' ');

const isOf = (instant: Instant, day: LocalDate): boolean => localDateOf(new Date(instant)) === day;

/** Whose report it is, who made it and when; what the hospital does not say is left out. */
export const reportFacts = (report: Report, now: LocalDate): { term: string; value: string | null }[] => {
  const at = (instant: Instant | null) => instant && instantLabel(instant, now);
  return [
    { term: t`姓名`, value: whom(report) },
    { term: t`标本`, value: report.specimen },
    { term: t`采集时间`, value: at(report.collectedAt) },
    { term: t`检查部位`, value: report.bodyPart },
    { term: t`报告时间`, value: at(report.reportedAt) },
    { term: t`科室`, value: report.departmentName },
    { term: t`医生`, value: report.doctorName },
    // Of what was fetched today nobody needs to know when.
    { term: t`从医院取回`, value: isOf(report.fetchedAt, now) ? null : at(report.fetchedAt) },
  ];
};
