import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { useElderMode } from '@/platform';
import { Button } from '../button';
import { Icon, type IconName } from '../icon';
import styles from './index.module.scss';

interface EmptyProps {
  icon?: IconName;
  title: string;
  text?: string;
  /** The next step: an empty page is never a dead end. */
  action?: { text: string; onClick: () => void };
  /** Another way, for those whom the first does not suit. */
  other?: { text: string; onClick: () => void };
}

/** Nothing here, said plainly, with what one can do. */
export const Empty = ({ icon = 'info', title, text, action, other }: EmptyProps) => {
  const elder = useElderMode();
  return (
    <View className={styles.empty}>
      <View className={styles.disc}>
        <Icon name={icon} tone="accent" size={30} />
      </View>
      <Text className={styles.title}>{title}</Text>
      {text && <Text className={styles.text}>{text}</Text>}
      {action && (
        <View className={styles.action}>
          <Button block={false} onClick={action.onClick}>
            {elder ? t`下一步：${action.text}` : action.text}
          </Button>
        </View>
      )}
      {other && (
        <Button kind="ghost" block={false} onClick={other.onClick}>
          {other.text}
        </Button>
      )}
    </View>
  );
};
