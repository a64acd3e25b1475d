import { Text } from '@tarojs/components';
import type { Report } from '@kangqiao/contracts';
import { LaboratoryItems } from '@/features/laboratory';
import { cultureWords, SusceptibilityTable } from '@/features/reports';
import { Card, Cell, CellGroup, Section } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import styles from './index.module.scss';

const Words = ({ title, text }: { title: string; text: string | null }) => (
  <Section title={title}>
    <Card>
      <Text className={styles.text}>{text?.trim() ? text : t`医院没有填写`}</Text>
    </Card>
  </Section>
);

const Laboratory = ({ id, items, superseded, version }: Report) => {
  const shown = superseded ? { version: String(version) } : {};
  return (
    <>
      <LaboratoryItems
        items={items ?? []}
        onOpen={(index) => open.reportItem({ reportId: id, index: String(index), ...shown })}
      />
      <CellGroup>
        <Cell leading="search" title={t`查其他检验项目的说明`} onClick={() => open.explanations()} />
      </CellGroup>
    </>
  );
};

const Microbiology = ({ organism, susceptibilities }: Report) => (
  <>
    <Words title={t`培养结果`} text={cultureWords(organism, susceptibilities)} />
    {susceptibilities && susceptibilities.length > 0 && (
      <Section title={t`哪些药管用（药敏试验）`}>
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
      return <Laboratory {...report} />;
    case 'imaging':
      // What it means comes first; how it looked follows.
      return (
        <>
          <Words title={t`诊断意见`} text={report.impression} />
          <Words title={t`检查所见`} text={report.findings} />
        </>
      );
    case 'microbiology':
      return <Microbiology {...report} />;
  }
};
