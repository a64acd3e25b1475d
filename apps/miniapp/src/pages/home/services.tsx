import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components';
import { a11y, open } from '@/platform';
import styles from './services.module.scss';

const SERVICES: readonly { icon: IconName; name: string; go: () => void }[] = [
  { icon: 'stethoscope', name: '预约挂号', go: open.hospitals },
  { icon: 'calendar-check', name: '我的预约', go: open.appointments },
  { icon: 'report', name: '检查报告', go: open.reports },
  { icon: 'record', name: '健康档案', go: open.record },
];

/** The four things one comes for. */
export const Services = () => (
  <View className={styles.services}>
    {SERVICES.map(({ icon, name, go }) => (
      <View
        key={name}
        className={styles.service}
        hoverClass={styles.pressed}
        onClick={go}
        {...a11y('button', { label: name })}
      >
        <Icon name={icon} tone="accent" size={28} />
        <Text className={styles.name}>{name}</Text>
      </View>
    ))}
  </View>
);
