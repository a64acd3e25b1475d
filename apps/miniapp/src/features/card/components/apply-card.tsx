import { Text, View } from '@tarojs/components';
import { Button, Card, Icon } from '@/components';
import { t } from '@/language';
import styles from './apply-card.module.scss';

const USES = [t`一张卡，所有接入医院通用`, t`挂号、就诊、检查、取药都出示它`, t`二维码定时更换，不含个人信息`];

interface ApplyCardProps {
  name: string;
  /** Why there is no card: the server's words, or that the last one was ended. */
  why: string;
  again: boolean;
  applying: boolean;
  onApply: () => void;
}

/** For a person who has no card: why, what it is good for, and one button. */
export const ApplyCard = ({ name, why, again, applying, onApply }: ApplyCardProps) => (
  <Card>
    <View className={styles.apply}>
      <View className={styles.disc}>
        <Icon name="qr-code" tone="accent" size={36} />
      </View>
      <Text className={styles.title}>{t`为 ${name} ${again ? t`重新申领` : t`申领`}电子健康卡`}</Text>
      <Text className={styles.why}>{why}</Text>
      <View className={styles.uses}>
        {USES.map((use) => (
          <View key={use} className={styles.use}>
            <Icon name="check" tone="accent" size={20} />
            <Text>{use}</Text>
          </View>
        ))}
      </View>
      <Button online loading={applying} onClick={onApply}>
        {again ? t`重新申领` : t`免费申领`}
      </Button>
    </View>
  </Card>
);
