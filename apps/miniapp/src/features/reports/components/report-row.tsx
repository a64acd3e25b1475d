import { Text, View } from '@tarojs/components';
import type { LocalDate, ReportSummary } from '@kangqiao/contracts';
import { Card, Dotted, Tag } from '@/components';
import { t } from '@/language';
import { instantLabel } from '@/wording';
import { KIND_WORDS } from '../lib/kind-wording';
import { lineMarksOf } from '../lib/report-standing';
import styles from './report-row.module.scss';

interface Properties {
  report: ReportSummary;
  now: LocalDate;
  onOpen: () => void;
}

/** One report in a list: what, when, where from, whether it is new, and whether the laboratory flagged something. */
export const ReportRow = ({ report, now, onOpen }: Properties) => {
  const marks = lineMarksOf(report, now);
  const { title, reportedAt, hospitalName, departmentName, kind, flagged, unread } = report;
  const label = [title, instantLabel(reportedAt, now), hospitalName, ...(unread ? [t`未读`] : []), ...marks].join(
    t`，`,
  );
  return (
    <Card onClick={onOpen} label={label}>
      <View className={styles.words}>
        <View className={styles.line}>
          <Text className={styles.title}>{title}</Text>
          <View className={styles.tags}>
            {unread && <Tag tone="accent">{t`未读`}</Tag>}
            {flagged !== null && flagged > 0 && <Tag tone="warning">{t`${flagged} 项异常`}</Tag>}
          </View>
        </View>
        <Dotted className={styles.detail} parts={[KIND_WORDS[kind], instantLabel(reportedAt, now)]} />
        <Dotted className={styles.detail} parts={[hospitalName, departmentName]} />
        {marks.length > 0 && <Dotted className={styles.mark} parts={marks} />}
      </View>
    </Card>
  );
};
