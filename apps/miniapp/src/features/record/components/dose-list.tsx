import { Text, View } from '@tarojs/components';
import type { LocalDate, ProgrammeDose } from '@kangqiao/contracts';
import { Card, Tag } from '@/components';
import { t } from '@/language';
import { monthDay } from '@/wording';
import { DOSE_WORDS } from '../lib/entry-wording';
import styles from './dose-list.module.scss';

const TONES = { given: 'success', due: 'warning', upcoming: 'neutral', 'too-old': 'neutral' } as const;

const noteOf = ({ state, givenOn, dueOn, completeBefore }: ProgrammeDose, now: LocalDate): string => {
  if (givenOn !== null) return t`${monthDay(givenOn, now)}接种`;
  if (state === 'upcoming') return t`${monthDay(dueOn, now)}起`;
  const before = completeBefore === null ? '' : t`，应在${monthDay(completeBefore, now)}前完成`;
  return t`${monthDay(dueOn, now)}起接种${before}`;
};

/** Doses of the programme, each with its state in words. */
export const DoseList = ({ doses, now }: { doses: readonly ProgrammeDose[]; now: LocalDate }) => (
  <Card>
    <View className={styles.list}>
      {doses.map((dose) => (
        <View key={`${dose.vaccine}-${dose.dose}`} className={styles.dose}>
          <View className={styles.words}>
            <Text className={styles.title}>{t`${dose.vaccine} 第 ${dose.dose} 剂`}</Text>
            <Text className={styles.note}>{noteOf(dose, now)}</Text>
          </View>
          <Tag tone={TONES[dose.state]}>{DOSE_WORDS[dose.state]}</Tag>
        </View>
      ))}
    </View>
  </Card>
);
