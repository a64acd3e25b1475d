import { Text } from '@tarojs/components';
import type { Report } from '@kangqiao/contracts';
import { LaboratoryItems, SusceptibilityTable } from '@/features/reports';
import { Card, Section } from '@/components';
import styles from './index.module.scss';

const Words = ({ title, text }: { title: string; text: string | null }) => (
  <Section title={title}>
    <Card>
      <Text className={styles.text}>{text ?? '医院没有填写'}</Text>
    </Card>
  </Section>
);

const Microbiology = ({ organism, susceptibilities }: Report) => (
  <>
    <Words title="培养结果" text={organism ?? '未检出致病菌生长'} />
    {susceptibilities && susceptibilities.length > 0 && (
      <Section title="药敏试验">
        <Card>
          <SusceptibilityTable items={susceptibilities} />
        </Card>
      </Section>
    )}
  </>
);

/** What was found, in the form that fits the kind of report. */
export const ReportBody = ({ report }: { report: Report }) => {
  switch (report.kind) {
    case 'laboratory':
      return <LaboratoryItems items={report.items ?? []} />;
    case 'imaging':
      // What it means comes first; how it looked follows.
      return (
        <>
          <Words title="诊断意见" text={report.impression} />
          <Words title="检查所见" text={report.findings} />
        </>
      );
    case 'microbiology':
      return <Microbiology {...report} />;
  }
};
