import { Text, View } from '@tarojs/components';
import { Section, Stack } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './index.module.scss';

const EXAMPLES = [t`心内科`, t`头痛`, t`孩子发烧`, t`人民医院`, 'xnk'] as const;

/** Before anything is typed: what one may type, ready to be tried. */
export const Beginning = ({ onTry }: { onTry: (text: string) => void }) => (
  <Section title={t`可以这样搜`}>
    <Stack>
      <View className={styles.words}>
        {EXAMPLES.map((example) => (
          <View
            key={example}
            className={styles.word}
            hoverClass={styles.pressed}
            onClick={() => onTry(example)}
            {...a11y('button', { label: t`搜${example}` })}
          >
            <Text>{example}</Text>
          </View>
        ))}
      </View>
      <Text className={styles.note}>{t`可以输入汉字、拼音或拼音首字母，也可以直接写哪里不舒服。`}</Text>
    </Stack>
  </Section>
);
