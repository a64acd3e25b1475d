import { Text, View } from '@tarojs/components';
import { Card, Icon, Section } from '@/components';
import { t } from '@/language';
import styles from './bring-list.module.scss';

/** What to bring and how to prepare; nothing where the hospital says nothing. */
export const BringList = ({ items }: { items: readonly string[] }) =>
  items.length === 0 ? null : (
    <Section title={t`就诊前准备`}>
      <Card>
        <View className={styles.list}>
          {items.map((item) => (
            <View key={item} className={styles.item}>
              <Icon name="check" tone="accent" size={18} />
              <Text className={styles.text}>{item}</Text>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
