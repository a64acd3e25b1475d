import { Text, View } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import type { Session } from '@kangqiao/contracts';
import { Dotted, Icon, Tag } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { periodWords } from '@/wording';
import { availabilityOf } from '../lib/availability';
import styles from './session-row.module.scss';

interface Properties {
  session: Session;
  /** On a list of one doctor the half-day leads; on a list of one day the doctor does. */
  lead: 'period' | 'doctor';
  /** What has just changed, such as `刚减少`. */
  change?: string;
  onPick: (session: Session) => void;
  /** For a full session that one can wait for. */
  onWait: (session: Session) => void;
}

/** One session: who or when, what it costs, what is left. Only what can be booked or waited for can be tapped. */
export const SessionRow = ({ session, lead, change, onPick, onWait }: Properties) => {
  const { bookable, label } = availabilityOf(session);
  const go = bookable ? onPick : typeof session.waiting === 'number' ? onWait : undefined;
  const canWait = !bookable && go !== undefined;
  const period = periodWords(session.period);
  const name = session.doctorName ?? t`${session.departmentName}普通门诊`;
  const title = lead === 'doctor' ? name : period;
  return (
    <View
      className={[styles.row, !go && styles.closed, canWait && styles.waiting].filter(Boolean).join(' ')}
      hoverClass={go ? styles.pressed : 'none'}
      onClick={go && (() => go(session))}
      {...a11y('button', {
        disabled: !go,
        label: [name, session.doctorTitle, period, formatYuan(session.feeFen), label, canWait && t`可候补`, change]
          .filter(Boolean)
          .join(t`，`),
      })}
    >
      <View className={styles.who}>
        <View className={styles.line}>
          <Text className={styles.title}>{title}</Text>
          {change !== undefined && <Tag tone={bookable ? 'accent' : 'warning'}>{change}</Tag>}
        </View>
        {lead === 'doctor' && <Dotted className={styles.detail} parts={[session.doctorTitle, period]} />}
      </View>
      <View className={styles.figures}>
        <Text className={styles.left}>{canWait ? t`${label}，可候补` : label}</Text>
        <Text className={styles.fee}>{formatYuan(session.feeFen)}</Text>
      </View>
      {go && <Icon name="chevron-right" tone="secondary" size={18} />}
    </View>
  );
};
