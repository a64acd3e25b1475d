import { Text, View } from '@tarojs/components';
import type { Person, Report } from '@kangqiao/contracts';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { PdfDeed, standingsOf, useReport, useReportOriginal } from '@/features/reports';
import { Button, Card, DescriptionList, Empty, NextStep, Notice, Page, PageState, Stack, asPage } from '@/components';
import { t } from '@/language';
import { ApiError, open, openWebPage, type ReportParams, useParams } from '@/platform';
import { today } from '@/wording';
import styles from './index.module.scss';
import { ReportBody } from './report-body';
import { reportFacts } from './report-facts';

interface Viewed {
  person: Person;
  reportId: string;
  version: string;
}

/** What can be done about a refusal: agree, or choose to see it at once. */
const remedies = (person: Person) => (error: unknown) =>
  error instanceof ApiError && error.code === 'REPORT_HELD' ? (
    <Empty
      icon="clock"
      title={t`这份报告还没有到显示的时候`}
      text={error.message}
      action={{ text: t`更改查看方式`, onClick: open.reportSettings }}
    />
  ) : (
    remedyFor(person, 'reports')(error)
  );

/** What must be known before reading, and the way to what was said before. */
const Standings = ({ report }: { report: Report }) => {
  const [before] = report.earlier;
  const seeBefore = before && { text: t`查看更正前`, onClick: () => seeVersion(report.id, before.version) };
  return (
    <>
      {standingsOf(report, today()).map(({ tone, title, text, hasEarlier }) => (
        <Notice key={title} tone={tone} title={title} action={hasEarlier ? seeBefore : undefined}>
          {text}
        </Notice>
      ))}
    </>
  );
};

const seeVersion = (reportId: string, version: number) => open.report({ reportId, version: String(version) });

/** The paper that the hospital itself made, beside ours. */
const Original = ({ person, report, version }: Shown) => {
  const original = useReportOriginal(person.id, report.id, version);
  return (
    <PdfDeed
      kind="secondary"
      text={t`看医院的原件`}
      name={`report-${report.reportedAt.slice(0, 10)}-original.pdf`}
      fetch={() => original.mutateAsync()}
    />
  );
};

interface Shown {
  person: Person;
  report: Report;
  version: string;
}

/** What can be done with it. */
const Deeds = ({ person, report, version }: Shown) => {
  const { imageViewer } = report;
  const params = { reportId: report.id, ...(version !== '' && { version }) };
  return (
    <Stack>
      {imageViewer !== null && <Button onClick={() => openWebPage(imageViewer)}>{t`查看影像图片`}</Button>}
      {report.hasOriginal && <Original person={person} report={report} version={version} />}
      <Button kind="secondary" onClick={() => open.shareReport(params)}>{t`打印或分享`}</Button>
      {version === '' && (
        <Button
          kind="ghost"
          onClick={() => open.correct({ about: 'report', subjectId: report.id, title: report.title })}
        >{t`这份报告不对，告诉医院`}</Button>
      )}
    </Stack>
  );
};

const ReportView = ({ person, reportId, version }: Viewed) => (
  <PageState of={useReport(person.id, reportId, version)} remedy={remedies(person)}>
    {(report) => (
      <>
        <View className={styles.head}>
          <Text className={styles.title}>{report.title}</Text>
          <Text className={styles.note}>{report.hospitalName}</Text>
        </View>
        <Standings report={report} />
        <ReportBody report={report} />
        <Card>
          <DescriptionList items={reportFacts(report, today())} />
        </Card>
        <NextStep>{t`看不懂的，拿给开单医生看`}</NextStep>
        <Deeds person={person} report={report} version={version} />
      </>
    )}
  </PageState>
);

/** One report as the hospital released it. */
export default asPage(function ReportPage() {
  const { reportId, version } = useParams<ReportParams>();
  return (
    <Page needs={[reportId]}>
      <ActingForGuard>
        {(person) => <ReportView person={person} reportId={reportId} version={version} />}
      </ActingForGuard>
    </Page>
  );
});
