import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CheckInState, PhoneCheckIn as Phone } from '@kangqiao/contracts';
import { Button, Stack, Trouble } from '@/components';
import { t } from '@/language';
import { isUnsure, whereAmI } from '@/platform';
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
  const [asking, setAsking] = useState(false);
  if (state === 'done') return null;
  if (!phone) return <Text className={styles.note}>{t`报到需要到医院现场办理，手机上不能代替。`}</Text>;
  if (state === 'before') return <Text className={styles.note}>{t`到时间后，可以在这里用手机报到。`}</Text>;
  if (!phone.may) return null;
  const report = async () => {
    // Where nobody knows whether it was taken, the very same is said again.
    if (isUnsure(checkIn.error)) return checkIn.mutate(checkIn.variables ?? null);
    if (phone.withinMetres === null) return checkIn.mutate(null);
    setAsking(true);
    const place = await whereAmI();
    setAsking(false);
    checkIn.mutate(place);
  };
  return (
    <Stack gap="s">
      {phone.withinMetres !== null && (
        <Text className={styles.note}>{t`报到时会询问您的大致位置，确认您已到医院；位置不会保存。`}</Text>
      )}
      <Button online loading={asking || checkIn.isPending} onClick={() => void report()}>{t`我已到院，报到`}</Button>
      <Trouble error={checkIn.error} />
    </Stack>
  );
};
