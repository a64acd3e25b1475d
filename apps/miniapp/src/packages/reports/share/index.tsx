import { useEffect, useState } from 'react';
import { Image, View } from '@tarojs/components';
import type { Person, Report } from '@kangqiao/contracts';
import { t } from '@/language';
import { itemLinesOf } from './item-lines';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { PdfDeed, reportPicture, useReport, useReportPdf } from '@/features/reports';
import { Button, ChoiceList, Notice, Page, PageState, Section, Stack, Steps, asPage } from '@/components';
import { type DrawnPicture, drawPicture, type ReportParams, sharePicture, useParams, picture } from '@/platform';
import styles from './index.module.scss';

type Identity = 'full' | 'masked';

const IDENTITIES: readonly { value: Identity; label: string; note: string }[] = [
  { value: 'masked', label: t`隐去姓名`, note: t`发给别人请教时用` },
  { value: 'full', label: t`显示姓名`, note: t`带去医院看病时用` },
];

/** The file is called by its day: files are shared, and names in them are read. */
const nameOf = (report: Report, kind: 'pdf' | 'png'): string => `report-${report.reportedAt.slice(0, 10)}.${kind}`;

const Print = ({ person, report, version, identity }: Shared & { version: string; identity: Identity }) => {
  const pdf = useReportPdf(person.id, report.id, version);
  return <PdfDeed text={t`打开能打印的文件`} name={nameOf(report, 'pdf')} fetch={() => pdf.mutateAsync(identity)} />;
};

const Draw = ({ person, report, identity }: Shared & { identity: Identity }) => {
  const [drawn, setDrawn] = useState<DrawnPicture | null>(null);
  const [failed, setFailed] = useState(false);
  // Another choice makes another picture.
  useEffect(() => setDrawn(null), [identity]);
  const draw = async () => {
    setFailed(false);
    const whose = { name: person.name, shown: identity === 'full' };
    setDrawn(await drawPicture(reportPicture(report, itemLinesOf(report), whose)));
  };
  return (
    <>
      {failed && <Notice tone="danger">{t`没能生成图片，请稍后再试`}</Notice>}
      {drawn ? (
        <>
          <View className={styles.frame}>
            <Image className={styles.picture} src={drawn.src} mode="widthFix" {...picture(t`报告图片`)} />
          </View>
          <Button
            kind="secondary"
            onClick={() => void sharePicture(drawn, nameOf(report, 'png'))}
          >{t`保存或发送图片`}</Button>
        </>
      ) : (
        <Button kind="secondary" onClick={() => void draw().catch(() => setFailed(true))}>{t`生成图片`}</Button>
      )}
    </>
  );
};

interface Shared {
  person: Person;
  report: Report;
}

const Share = ({ person, report, version }: Shared & { version: string }) => {
  const [identity, setIdentity] = useState<Identity>('masked');
  const [at, setAt] = useState(0);
  const name = {
    task: t`选择是否显示姓名`,
    node: (
      <Section title={report.title}>
        <ChoiceList label={t`姓名`} options={IDENTITIES} value={identity} onChange={setIdentity} />
      </Section>
    ),
  };
  return (
    <Steps
      questions={[name]}
      at={at}
      onTurn={setAt}
      look={<Section title={report.title}>{IDENTITIES.find(({ value }) => value === identity)?.label}</Section>}
      lookTask={t`生成文件或图片`}
    >
      <Stack>
        <Print person={person} report={report} version={version} identity={identity} />
        <Draw person={person} report={report} identity={identity} />
      </Stack>
      <Notice>{t`文件和图片里有健康信息，请只发给您信任的人。`}</Notice>
    </Steps>
  );
};

function ShareOf({ person, reportId, version }: { person: Person; reportId: string; version: string }) {
  return (
    <PageState of={useReport(person.id, reportId, version)} remedy={remedyFor(person, 'reports')}>
      {(report) => <Share person={person} report={report} version={version} />}
    </PageState>
  );
}

/** One report on paper or as a picture. */
export default asPage(function ShareReportPage() {
  const { reportId, version } = useParams<ReportParams>();
  return (
    <Page needs={[reportId]}>
      <ActingForGuard>{(person) => <ShareOf person={person} reportId={reportId} version={version} />}</ActingForGuard>
    </Page>
  );
});
