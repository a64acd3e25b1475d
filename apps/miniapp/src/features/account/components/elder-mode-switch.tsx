import { Cell, Toggle, Trouble } from '@/components';
import { t } from '@/language';
import { setElderMode, useElderMode, useSignedIn } from '@/platform';
import { useUpdateAccount } from '../api/use-update-account';

/** Turns large type on and off: at once on this phone, and for the account where one is signed in. */
export function ElderModeSwitch() {
  const elder = useElderMode();
  const signedIn = useSignedIn();
  const update = useUpdateAccount();
  const change = (elderMode: boolean) => {
    setElderMode(elderMode);
    if (signedIn) update.mutate({ elderMode });
  };
  return (
    <>
      <Cell
        leading="text"
        title={t`长辈模式`}
        note={t`字更大，按钮更大。没有选过时，随微信的字号打开`}
        value={<Toggle label={t`长辈模式`} checked={elder} onChange={change} />}
      />
      <Trouble error={update.error} title={t`已在本机生效，但没能保存到账号`} tone="warning" />
    </>
  );
}
