import { Text, View } from '@tarojs/components';
import type { ConsentText } from '@kangqiao/contracts';
import { Card, Checkbox, Tag } from '@/components';
import { t } from '@/language';
import styles from './consent-choice.module.scss';

interface ConsentChoiceProps {
  consent: ConsentText;
  given: boolean;
  onChange: (given: boolean) => void;
}

/** One purpose: its whole text first, then the box, which nobody but the resident ticks. */
export const ConsentChoice = ({ consent: { title, text, required }, given, onChange }: ConsentChoiceProps) => (
  <Card>
    <View className={styles.head}>
      <Text className={styles.title}>{title}</Text>
      <Tag tone={required ? 'warning' : 'neutral'}>{required ? t`必需` : t`可选`}</Tag>
    </View>
    <Text className={styles.text}>{text}</Text>
    <Checkbox label={t`我已阅读并同意${title}`} checked={given} onChange={onChange}>{t`我已阅读并同意`}</Checkbox>
  </Card>
);
