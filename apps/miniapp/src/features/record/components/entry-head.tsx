import { Text, View } from '@tarojs/components';
import type { EntrySource, LocalDate } from '@kangqiao/contracts';
import { Card, type Description, DescriptionList, Dotted } from '@/components';
import { t } from '@/language';
import { heedOf } from '../lib/origin';
import styles from './entry-head.module.scss';

interface EntryHeadProps {
  title: string;
  /** What it is, of when and by whom; what the title says already is left out. */
  parts: readonly (string | null)[];
  /** What else is known of it. */
  facts: readonly Description[];
  source: EntrySource;
  now: LocalDate;
}

/** The beginning of the page of one entry: what it is, when and where, and what else must be known. */
export const EntryHead = ({ title, parts, facts, source, now }: EntryHeadProps) => {
  const known = [...facts, { term: t`请留意`, value: heedOf(source, now) }].filter(({ value }) => value);
  return (
    <>
      <View className={styles.head}>
        <Text className={styles.title}>{title}</Text>
        <Dotted
          className={styles.note}
          parts={[...parts, source.hospitalName].filter((part) => part && !title.includes(part))}
        />
      </View>
      {known.length > 0 && (
        <Card>
          <DescriptionList items={known} />
        </Card>
      )}
    </>
  );
};
