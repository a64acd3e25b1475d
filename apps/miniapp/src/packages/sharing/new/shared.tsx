import type { CreatedShare, Person } from '@kangqiao/contracts';
import { ShareCode, ShareDetails, useEndShare, useShares } from '@/features/sharing';
import { Button, Card, NextStep, Notice, Trouble } from '@/components';
import { t } from '@/language';
import { copyText, toast, useOnTop } from '@/platform';
import { today } from '@/wording';

interface SharedProps {
  person: Person;
  created: CreatedShare;
  onAgain: () => void;
}

/** The code while it counts, and who has opened it so far. */
export function Shared({ person, created, onAgain }: SharedProps) {
  const shares = useShares(person.id, useOnTop());
  const end = useEndShare(person.id);
  const share = shares.data?.items.find(({ id }) => id === created.share.id) ?? created.share;
  const isOpen = share.state === 'open';
  return (
    <>
      <NextStep>{isOpen ? t`把二维码给医生扫` : t`还要给医生看，点“重新分享”`}</NextStep>
      {isOpen ? (
        <Card>
          <ShareCode created={created} onOver={() => void shares.refetch()} />
        </Card>
      ) : (
        <Notice tone="success" title={t`这次分享已经结束`}>{t`链接和口令都已失效。`}</Notice>
      )}
      <Trouble error={end.error} title={t`没能结束`} />
      {isOpen ? (
        <>
          <Button
            online
            kind="danger"
            loading={end.isPending}
            onClick={() => end.mutate(share.id, { onSuccess: () => toast(t`已结束分享`) })}
          >{t`立即结束`}</Button>
          <Button kind="ghost" onClick={() => void copyText(created.viewerUrl)}>{t`复制链接`}</Button>
        </>
      ) : (
        <Button onClick={onAgain}>{t`重新分享`}</Button>
      )}
      <ShareDetails share={share} now={today()} />
    </>
  );
}
