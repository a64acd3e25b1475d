import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Icon, type IconName } from '@/components';
import { useSubscribePrompt } from '@/features/notifications';
import { offers } from '@/features/people';
import { t } from '@/language';
import { a11y, open } from '@/platform';
import styles from './services.module.scss';

interface Service {
  icon: IconName;
  name: string;
  /** Shown to those alone who are offered it. */
  needs?: 'book' | 'reports' | 'record';
  go: () => void;
}

const SERVICES: readonly Service[] = [
  { icon: 'stethoscope', name: t`预约挂号`, needs: 'book', go: open.hospitals },
  { icon: 'calendar-check', name: t`我的预约`, go: open.appointments },
  { icon: 'report', name: t`检查报告`, needs: 'reports', go: open.reports },
  { icon: 'record', name: t`健康档案`, needs: 'record', go: open.record },
];

/** The four things one comes for, as far as one may have them for this person. */
export const Services = ({ person }: { person: Person }) => {
  const askToTell = useSubscribePrompt('reports');
  const offered = SERVICES.filter(({ needs }) => needs === undefined || offers(person, needs));
  const pairs = [offered.slice(0, 2), offered.slice(2)].filter(({ length }) => length > 0);
  return (
    <View className={styles.services}>
      {pairs.map((pair) => (
        <View key={pair[0]?.name} className={styles.pair}>
          {pair.map(({ icon, name, needs, go }) => (
            <View
              key={name}
              className={styles.service}
              hoverClass={styles.pressed}
              onClick={() => {
                if (needs === 'reports') askToTell();
                go();
              }}
              {...a11y('button', { label: name })}
            >
              <Icon name={icon} tone="accent" size={28} />
              <Text className={styles.name}>{name}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
};
