import { Text, View } from '@tarojs/components';
import type { LocalDate, RecordSummary as Summary } from '@kangqiao/contracts';
import { Card, Section } from '@/components';
import { monthDay } from '@/wording';
import { DIAGNOSIS_WORDS, MEDICATION_WORDS, SEVERITY_WORDS } from '../lib/entry-wording';
import { RecordEntry } from './record-entry';
import styles from './record-summary.module.scss';

interface Properties {
  record: Summary;
  /** Whether every hospital answered: only then may "nothing recorded" be said. */
  complete: boolean;
  now: LocalDate;
}

/** What every doctor should know first: allergies, then diagnoses, medications and immunisations. */
export const RecordSummary = ({ record, complete, now }: Properties) => {
  const nothing = (what: string) => (
    <Text className={styles.nothing}>
      {complete ? `各医院没有${what}` : `已连接的医院没有${what}，尚有医院未能连接`}
    </Text>
  );
  const on = (date: string | null, verb: string) => (date === null ? null : `${monthDay(date, now)}${verb}`);
  return (
    <>
      <Section title="过敏">
        <Card>
          <View className={styles.list}>
            {record.allergies.length === 0 && nothing('过敏记录')}
            {record.allergies.map(({ substance, reaction, severity, recordedOn, source }, index) => (
              <RecordEntry
                key={`${substance}-${index}`}
                title={substance}
                mark={severity === null ? undefined : SEVERITY_WORDS[severity]}
                grave={severity === 'severe'}
                lines={[reaction, on(recordedOn, '记录')]}
                source={source}
                now={now}
              />
            ))}
          </View>
        </Card>
      </Section>
      <Section title="诊断">
        <Card>
          <View className={styles.list}>
            {record.diagnoses.length === 0 && nothing('诊断记录')}
            {record.diagnoses.map(({ name, code, status, recordedOn, source }, index) => (
              <RecordEntry
                key={`${name}-${index}`}
                title={name}
                mark={status === null ? undefined : DIAGNOSIS_WORDS[status]}
                lines={[[on(recordedOn, '记录'), code && `编码 ${code}`].filter(Boolean).join(' · ')]}
                source={source}
                now={now}
              />
            ))}
          </View>
        </Card>
      </Section>
      <Section title="用药">
        <Card>
          <View className={styles.list}>
            {record.medications.length === 0 && nothing('用药记录')}
            {record.medications.map(({ name, dosage, prescribedOn, status, source }, index) => (
              <RecordEntry
                key={`${name}-${index}`}
                title={name}
                mark={status === null ? undefined : MEDICATION_WORDS[status]}
                lines={[dosage, on(prescribedOn, '开具')]}
                source={source}
                now={now}
              />
            ))}
          </View>
        </Card>
      </Section>
      <Section title="预防接种">
        <Card>
          <View className={styles.list}>
            {record.immunizations.length === 0 && nothing('接种记录')}
            {record.immunizations.map(({ vaccine, givenOn, dose, source }, index) => (
              <RecordEntry
                key={`${vaccine}-${index}`}
                title={vaccine}
                mark={dose === null ? undefined : `第 ${dose} 剂`}
                lines={[on(givenOn, '接种')]}
                source={source}
                now={now}
              />
            ))}
          </View>
        </Card>
      </Section>
    </>
  );
};
