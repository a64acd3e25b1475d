import { Text, View } from '@tarojs/components';
import type { LocalDate, Visit } from '@kangqiao/contracts';
import { Card, Cell, CellGroup, Notice, Section } from '@/components';
import { t } from '@/language';
import { dayLabel, instantLabel } from '@/wording';
import { EntryHead } from './entry-head';
import styles from './visit-detail.module.scss';

const KINDS = { outpatient: t`门诊就诊`, emergency: t`急诊就诊`, inpatient: t`住院` } as const satisfies Record<
  Visit['kind'],
  string
>;

const toLine = ({ name, dosage }: Visit['prescriptions'][number]): Line => ({ title: name, note: dosage });

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
    <EntryHead
      title={KINDS[visit.kind]}
      parts={[dayLabel(visit.occurredOn, now), visit.departmentName]}
      facts={[{ term: t`医生`, value: visit.doctorName }]}
      source={visit.source}
      now={now}
    />
    <Section title={t`诊断`}>
      <Lines nothing={t`医院没有给出诊断`} lines={visit.diagnoses.map(({ name }) => ({ title: name, note: null }))} />
    </Section>
    <Prescriptions visit={visit} />
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
        <Cell leading="report" title={t`查看检查报告`} onClick={onReports} />
      </CellGroup>
    </Section>
    {visit.formerly.length > 0 && (
      <Section title={t`医院此前的写法`}>
        <Lines
          nothing=""
          lines={visit.formerly.map(({ title, detail, fetchedAt }) => ({
            title: [title, detail].filter(Boolean).join(t`，`),
            note: t`${instantLabel(fetchedAt, now)} 获取`,
          }))}
        />
      </Section>
    )}
  </>
);

/** Where there were several visits that day, what the hospital says was prescribed at this one stands apart. */
const Prescriptions = ({
  visit: { otherVisitsThatDay, prescriptions, prescriptionsOfDay },
}: Pick<Properties, 'visit'>) => {
  const standApart = otherVisitsThatDay > 0 && prescriptions.length > 0;
  const ofDay = standApart ? prescriptionsOfDay : [...prescriptions, ...prescriptionsOfDay];
  return (
    <>
      {standApart && (
        <Section title={t`这次就诊的处方`}>
          <Lines nothing="" lines={prescriptions.map(toLine)} />
        </Section>
      )}
      {otherVisitsThatDay > 0 && (
        <Notice>{t`当天在该院还有 ${otherVisitsThatDay} 次就诊。医院没有说明下面各项属于哪一次。`}</Notice>
      )}
      {(!standApart || ofDay.length > 0) && (
        <Section title={t`当天的处方`}>
          <Lines nothing={t`没有当天的处方`} lines={ofDay.map(toLine)} />
        </Section>
      )}
    </>
  );
};

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
