import { Text, View } from '@tarojs/components';
import type { LocalDate, ReportSummary } from '@kangqiao/contracts';
import { Card, Tag } from '@/components';
import { instantLabel } from '@/wording';
import { KIND_WORDS } from '../lib/kind-wording';
import styles from './report-row.module.scss';

interface Properties {
  report: ReportSummary;
  now: LocalDate;
  onOpen: () => void;
}

/** One report in a list: what, when, where from, and whether the laboratory flagged something. */
export const ReportRow = ({ report, now, onOpen }: Properties) => (
  <Card onClick={onOpen} label={[report.title, instantLabel(report.reportedAt, now), report.hospitalName].join('，')}>
    <View className={styles.words}>
      <View className={styles.line}>
        <Text className={styles.title}>{report.title}</Text>
        {report.flagged !== null && report.flagged > 0 && <Tag tone="warning">{`${report.flagged} 项异常`}</Tag>}
      </View>
      <Text className={styles.detail}>
        {[KIND_WORDS[report.kind], instantLabel(report.reportedAt, now)].join(' · ')}
      </Text>
      <Text className={styles.detail}>{[report.hospitalName, report.departmentName].filter(Boolean).join(' · ')}</Text>
    </View>
  </Card>
);
