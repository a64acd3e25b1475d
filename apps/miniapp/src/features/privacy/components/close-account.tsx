import { useState } from 'react';
import { Button, Dialog, Trouble } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import { useCloseAccount } from '../api/use-close-account';

/** The way out for good. */
export function CloseAccount() {
  const [asking, setAsking] = useState(false);
  const close = useCloseAccount();
  return (
    <>
      <Button kind="ghost" onClick={() => setAsking(true)}>{t`注销账号`}</Button>
      <Dialog
        open={asking}
        title={t`要注销账号吗？`}
        confirmText={t`注销`}
        danger
        loading={close.isPending}
        onConfirm={() => close.mutate(undefined, { onSuccess: open.me })}
        onCancel={() => setAsking(false)}
      >
        {t`注销后全部设备退出，微信登录信息和手机号会被删除。请先移除或删除全部就诊人。`}
        <Trouble error={close.error} />
      </Dialog>
    </>
  );
}
