import { Button, Notice } from '@/components';
import { useApprovals } from '@/features/family';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';

/** The one action that waits: somebody asks to act for me. */
export function WaitingApproval() {
  const approvals = useApprovals();
  useRefetchOnShow(approvals);
  const [first] = approvals.data?.items ?? [];
  if (!first) return null;
  return (
    <>
      <Notice title={first.kind === 'setup' ? t`家人已帮您填好信息` : t`有人想替您办事`}>
        {first.kind === 'setup'
          ? t`${first.requesterNameMasked} 帮您填好了，请您确认`
          : t`${first.requesterNameMasked} 想替 ${first.personNameMasked} 办事，需要您同意`}
      </Notice>
      <Button onClick={open.approvals}>{t`去查看并答复`}</Button>
    </>
  );
}
