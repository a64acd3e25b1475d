import { Button, Dialog, Trouble } from '@/components';
import { useAccount, useSignOut, useUpdateAccount } from '@/features/account';
import { usePrivacyNotice } from '@/features/privacy';
import { t } from '@/language';
import { open, useSignedIn } from '@/platform';

/** Asks again where the privacy notice has changed since it was accepted, or was never noted down as accepted. */
export function NoticeUpdate() {
  const signedIn = useSignedIn();
  const { data: account } = useAccount();
  const { data: notice } = usePrivacyNotice();
  const update = useUpdateAccount();
  const signOut = useSignOut();
  if (!signedIn || !account || !notice || account.noticeVersion === notice.version) return null;
  return (
    <Dialog
      open
      title={account.noticeVersion === null ? t`请阅读《${notice.title}》` : t`《${notice.title}》已更新`}
      confirmText={t`同意`}
      cancelText={t`退出登录`}
      loading={update.isPending || signOut.isPending}
      onConfirm={() => update.mutate({ noticeVersion: notice.version })}
      onCancel={() => signOut.mutate()}
    >
      {t`继续使用前，请阅读并确认是否同意。`}
      <Button kind="ghost" onClick={open.privacyNotice}>{t`阅读全文`}</Button>
      <Trouble error={update.error} />
    </Dialog>
  );
}
