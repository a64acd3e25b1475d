import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Card } from '@/components';
import { a11y } from '@/platform';
import styles from './place.module.scss';

interface PlaceProps {
  title: string;
  /** The one figure that matters, read from afar. */
  large?: ReactNode;
  notes: readonly (string | null)[];
}

/** Where somebody stands, as large as it matters. */
export const Place = ({ title, large, notes }: PlaceProps) => (
  <Card>
    <View className={styles.place} {...a11y('status')}>
      <Text className={styles.title}>{title}</Text>
      {large !== undefined && <Text className={styles.large}>{large}</Text>}
      {notes.map(
        (note) =>
          note !== null && (
            <Text key={note} className={styles.note}>
              {note}
            </Text>
          ),
      )}
    </View>
  </Card>
);
