import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CheckInState, PhoneCheckIn as Phone } from '@kangqiao/contracts';
import { Button, Stack, Trouble } from '@/components';
import { Denied } from '@/components/denied';
import { t } from '@/language';
import { type Denial, isUnsure, whereAmI } from '@/platform';
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
  const [denial, setDenial] = useState<Denial | null>(null);
  if (state === 'done') return null;
  if (!phone) return <Text className={styles.note}>{t`报到需要到医院现场办理，手机上不能代替。`}</Text>;
  if (state === 'before') return <Text className={styles.note}>{t`到时间后，可以在这里用手机报到。`}</Text>;
  if (!phone.may) return null;
  const report = async () => {
    // Where nobody knows whether it was taken, the very same is said again.
    if (isUnsure(checkIn.error)) return checkIn.mutate(checkIn.variables ?? null);
    if (phone.withinMetres === null) return checkIn.mutate(null);
    setAsking(true);
    const told = await whereAmI();
    setAsking(false);
    // Whoever declined just now still wants to know how to be reported.
    setDenial(told.kind === 'place' ? null : told.kind === 'declined' ? 'failed' : told.kind);
    if (told.kind === 'place') checkIn.mutate(told.place);
  };
  return (
    <Stack gap="s">
      {phone.withinMetres !== null && (
        <Text className={styles.note}>{t`报到时会询问您的大致位置，确认您已到医院；位置不会保存。`}</Text>
      )}
      <Button online loading={asking || checkIn.isPending} onClick={() => void report()}>{t`我已到院，报到`}</Button>
      {denial !== null && (
        <Denied
          denial={denial}
          permission="place"
          barred={t`没有允许使用位置，不能确认您已到医院。也可以到现场报到。`}
          failed={t`没有取得位置。请确认手机已打开定位并同意使用，再试一次，或到现场报到。`}
          onAllowed={() => void report()}
        />
      )}
      <Trouble error={denial === null ? checkIn.error : null} />
    </Stack>
  );
};
