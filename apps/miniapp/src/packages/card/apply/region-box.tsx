import { Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './picker-box.module.scss';
import { regionWords } from './whole-address';

interface RegionBoxProps {
  value: string;
  invalid: boolean;
  onClick?: () => void;
}

/** The region that was chosen, and the way to choose another. */
export const RegionBox = ({ value, invalid, onClick }: RegionBoxProps) => {
  const words = regionWords(value) || t`请选择省、市、区县`;
  return (
    <View
      className={`${styles.box} ${invalid ? styles.invalid : ''}`}
      onClick={onClick}
      {...a11y('button', { label: t`现住址，${words}` })}
    >
      <Text className={value ? styles.value : styles.placeholder}>{words}</Text>
      <Icon name="chevron-down" tone="accent" size={20} />
    </View>
  );
};
