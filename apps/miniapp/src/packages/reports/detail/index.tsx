import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { useReport } from '@/features/reports';
import { Card, DescriptionList, Page, PageState } from '@/components';
import { type ReportParams, useParams } from '@/platform';
import { today } from '@/wording';
import styles from './index.module.scss';
import { ReportBody } from './report-body';
import { reportFacts } from './report-facts';

const ReportView = ({ person, reportId }: { person: Person; reportId: string }) => (
  <PageState of={useReport(person.id, reportId)} remedy={remedyFor(person, 'reports')}>
    {(report) => (
      <>
        <View className={styles.head}>
          <Text className={styles.title}>{report.title}</Text>
          <Text className={styles.note}>{report.hospitalName}</Text>
        </View>
        <ReportBody report={report} />
        <Card>
          <DescriptionList items={reportFacts(report, today())} />
        </Card>
      </>
    )}
  </PageState>
);

/** One report as the hospital released it. */
export default function ReportPage() {
  const { reportId } = useParams<ReportParams>();
  return (
    <Page>
      <ActingForGuard>{(person) => <ReportView person={person} reportId={reportId} />}</ActingForGuard>
    </Page>
  );
}
