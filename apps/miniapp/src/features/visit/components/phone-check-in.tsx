import { Text } from '@tarojs/components';
import type { CheckInState, PhoneCheckIn as Phone } from '@kangqiao/contracts';
import { Button, Stack, Trouble } from '@/components';
import { t } from '@/language';
import { useCheckIn } from '../api/use-check-in';
import styles from './guide.module.scss';

interface Properties {
  appointmentId: string;
  state: CheckInState;
  /** Null where the hospital takes it on the spot alone. */
  phone: Phone | null;
}

/** Reporting from the phone where the hospital takes that; else where it is done. */
export const PhoneCheckIn = ({ appointmentId, state, phone }: Properties) => {
  const checkIn = useCheckIn(appointmentId);
  if (state === 'done') return null;
  if (!phone) return <Text className={styles.note}>{t`报到需要到医院现场办理，手机上不能代替。`}</Text>;
  if (state === 'before') return <Text className={styles.note}>{t`到时间后，可以在这里用手机报到。`}</Text>;
  if (!phone.may) return null;
  return (
    <Stack gap="s">
      {phone.withinMetres !== null && (
        <Text className={styles.note}>{t`报到时会询问您的大致位置，确认您已到医院；位置不会保存。`}</Text>
      )}
      <Button online loading={checkIn.isPending} onClick={() => checkIn.mutate(phone)}>{t`我已到院，报到`}</Button>
      <Trouble error={checkIn.error} />
    </Stack>
  );
};
