import { Text, View } from '@tarojs/components';
import type { LocalDate, Visit } from '@kangqiao/contracts';
import { Card, Cell, CellGroup, DescriptionList, Notice, Section, Stack } from '@/components';
import { t } from '@/language';
import { dayLabel, instantLabel } from '@/wording';
import { SourceLine } from './source-line';
import styles from './visit-detail.module.scss';

const KINDS = { outpatient: t`门诊`, emergency: t`急诊`, inpatient: t`住院` } as const satisfies Record<
  Visit['kind'],
  string
>;

interface Properties {
  visit: Visit;
  now: LocalDate;
  onDocument: (entryId: string) => void;
  /** Leads to the reports of those days. */
  onReports: () => void;
}

/** One visit: who saw the person, what was found, given and written. */
export const VisitDetail = ({ visit, now, onDocument, onReports }: Properties) => (
  <>
    <Card>
      <Stack gap="s">
        <DescriptionList
          items={[
            { term: t`日期`, value: dayLabel(visit.occurredOn, now) },
            { term: t`类型`, value: KINDS[visit.kind] },
            { term: t`科室`, value: visit.departmentName },
            { term: t`医生`, value: visit.doctorName },
          ]}
        />
        <SourceLine source={visit.source} now={now} />
      </Stack>
    </Card>
    {visit.otherVisitsThatDay > 0 && (
      <Notice>{t`当天在该院还有 ${visit.otherVisitsThatDay} 次就诊。医院没有说明下面各项属于哪一次。`}</Notice>
    )}
    <Section title={t`诊断`}>
      <Lines
        nothing={t`医院没有给出诊断`}
        lines={visit.diagnoses.map(({ name, code }) => ({ title: name, note: code && t`编码 ${code}` }))}
      />
    </Section>
    <Section title={t`当天的处方`}>
      <Lines
        nothing={t`没有当天的处方`}
        lines={visit.prescriptions.map(({ name, dosage }) => ({ title: name, note: dosage }))}
      />
    </Section>
    {visit.measurements.length > 0 && (
      <Section title={t`当天的测量`}>
        <Lines
          nothing=""
          lines={visit.measurements.map(({ name, value, unit, measuredAt }) => ({
            title: `${name} ${[value, unit].filter(Boolean).join(' ')}`,
            note: instantLabel(measuredAt, now),
          }))}
        />
      </Section>
    )}
    <Section title={t`检查检验与病历`}>
      <CellGroup>
        {visit.documents.map(({ id, title, createdAt }) => (
          <Cell
            key={id}
            leading="report"
            title={title}
            note={instantLabel(createdAt, now)}
            onClick={() => onDocument(id)}
          />
        ))}
        <Cell leading="search" title={t`查看检查检验报告`} onClick={onReports} />
      </CellGroup>
    </Section>
    {visit.formerly.length > 0 && (
      <Section title={t`医院此前的写法`}>
        <Lines
          nothing=""
          lines={visit.formerly.map(({ title, detail, fetchedAt }) => ({
            title: [title, detail].filter(Boolean).join(' · '),
            note: t`${instantLabel(fetchedAt, now)} 获取`,
          }))}
        />
      </Section>
    )}
  </>
);

interface Line {
  title: string;
  note: string | null;
}

const Lines = ({ lines, nothing }: { lines: readonly Line[]; nothing: string }) => (
  <Card>
    <View className={styles.list}>
      {lines.length === 0 && <Text className={styles.note}>{nothing}</Text>}
      {lines.map(({ title, note }, index) => (
        <View key={`${title}-${index}`} className={styles.line}>
          <Text className={styles.title}>{title}</Text>
          {note && <Text className={styles.note}>{note}</Text>}
        </View>
      ))}
    </View>
  </Card>
);
