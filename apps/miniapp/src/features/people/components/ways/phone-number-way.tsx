import { useState } from 'react';
import { Notice, PhoneNumberButton, Stack } from '@/components';
import { t } from '@/language';
import { useStartProof } from '../../api/use-start-proof';
import { Failed } from './failed';
import type { WayProps } from './way';

/** The number that WeChat vouches for, compared with the one that a hospital holds. */
export const PhoneNumberWay = ({ person, onProved }: WayProps) => {
  const start = useStartProof(person.id);
  const [declined, setDeclined] = useState(false);
  const check = (phoneCode: string) => {
    setDeclined(false);
    start.mutate({ method: 'phone-number', phoneCode }, { onSuccess: onProved });
  };
  return (
    <Stack>
      <Failed error={start.error} />
      {declined && <Notice tone="warning">{t`没有取得手机号，可以重试，或换一种方式`}</Notice>}
      <PhoneNumberButton
        online
        loading={start.isPending}
        onCode={check}
        onDeclined={() => setDeclined(true)}
      >{t`微信手机号一键核验`}</PhoneNumberButton>
    </Stack>
  );
};
