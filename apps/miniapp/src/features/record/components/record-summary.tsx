import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { LocalDate, RecordSummary as Summary } from '@kangqiao/contracts';
import { Button, Paged } from '@/components';
import { t } from '@/language';
import { dial } from '@/platform';
import { RELATION_WORDS, instantLabel, monthDay } from '@/wording';
import { DIAGNOSIS_WORDS, MEDICATION_WORDS, SEVERITY_WORDS, bloodGroupWords } from '../lib/entry-wording';
import { ContradictionList } from './contradiction-list';
import { EntryList } from './entry-list';
import { RecordEntry } from './record-entry';
import styles from './record-summary.module.scss';

interface Given {
  record: Summary;
  /** Whether every hospital answered: only then may "nothing recorded" be said. */
  complete: boolean;
  now: LocalDate;
}

/** One part of the summary. */
export interface SummaryPart {
  title: string;
  node: ReactNode;
}

interface ListProperties {
  nothing: string;
  complete: boolean;
  /** Drawn at once. */
  most?: number;
  children: ReactNode[];
}

const List = ({ nothing, complete, most = 8, children }: ListProperties) => (
  <Paged rows={children} size={most} inner>
    {(page) => (
      <EntryList>
        {page.length > 0 ? (
          page
        ) : (
          <Text className={styles.nothing}>
            {complete ? t`各医院没有${nothing}` : t`已连接的医院没有${nothing}，尚有医院未能连接`}
          </Text>
        )}
      </EntryList>
    )}
  </Paged>
);

/** What every doctor should know first, part by part: allergies before everything else. */
export const summaryParts = ({ record, complete, now }: Given): SummaryPart[] => {
  const on = (date: string | null, say: (day: string) => string) => (date === null ? null : say(monthDay(date, now)));
  const { emergencyContact: contact, contradictions } = record;
  return [
    {
      title: t`过敏`,
      node: (
        <List nothing={t`过敏记录`} complete={complete} most={20}>
          {record.allergies.map(({ substance, reaction, severity, recordedOn, inactive, source }, index) => (
            <RecordEntry
              key={`${substance}-${index}`}
              title={substance}
              mark={severity === null ? undefined : SEVERITY_WORDS[severity]}
              grave={severity === 'severe'}
              lines={[reaction, inactive ? t`医院记为目前不活跃，再接触仍可能过敏` : null]}
              when={on(recordedOn, (day) => t`${day}记录`)}
              source={source}
              now={now}
            />
          ))}
        </List>
      ),
    },
    ...(contradictions.length === 0
      ? []
      : [{ title: t`需要核对`, node: <ContradictionList items={contradictions} now={now} /> }]),
    {
      title: t`血型`,
      node: (
        <List nothing={t`血型记录`} complete={complete}>
          {record.bloodGroups.map((group, index) => (
            <RecordEntry
              key={`${group.abo}-${index}`}
              title={bloodGroupWords(group)}
              when={on(group.determinedOn, (day) => t`${day}测定`)}
              source={group.source}
              now={now}
            />
          ))}
        </List>
      ),
    },
    {
      title: t`诊断`,
      node: (
        <List nothing={t`诊断记录`} complete={complete}>
          {record.diagnoses.map(({ name, status, recordedOn, source }, index) => (
            <RecordEntry
              key={`${name}-${index}`}
              title={name}
              mark={status === null ? undefined : DIAGNOSIS_WORDS[status]}
              when={on(recordedOn, (day) => t`${day}记录`)}
              source={source}
              now={now}
            />
          ))}
        </List>
      ),
    },
    {
      title: t`用药`,
      node: (
        <List nothing={t`用药记录`} complete={complete}>
          {record.medications.map(({ name, dosage, prescribedOn, status, source }, index) => (
            <RecordEntry
              key={`${name}-${index}`}
              title={name}
              mark={status === null ? undefined : MEDICATION_WORDS[status]}
              lines={[dosage]}
              when={on(prescribedOn, (day) => t`${day}开具`)}
              source={source}
              now={now}
            />
          ))}
        </List>
      ),
    },
    {
      title: t`预防接种`,
      node: (
        <List nothing={t`接种记录`} complete={complete}>
          {record.immunizations.map(({ vaccine, givenOn, dose, source }, index) => (
            <RecordEntry
              key={`${vaccine}-${index}`}
              title={vaccine}
              mark={dose === null ? undefined : t`第 ${dose} 剂`}
              when={on(givenOn, (day) => t`${day}接种`)}
              source={source}
              now={now}
            />
          ))}
        </List>
      ),
    },
    {
      title: t`紧急联系人`,
      node: (
        <EntryList>
          {contact ? (
            <View className={styles.contact}>
              <Text className={styles.name}>{t`${contact.name}（${RELATION_WORDS[contact.contactRelation]}）`}</Text>
              <Text className={styles.nothing}>{t`本人填写 · ${instantLabel(contact.updatedAt, now)}`}</Text>
              <Button kind="secondary" onClick={() => dial(contact.phone)}>{t`拨打 ${contact.phone}`}</Button>
            </View>
          ) : (
            <Text className={styles.nothing}>{t`还没有填写`}</Text>
          )}
        </EntryList>
      ),
    },
  ];
};
