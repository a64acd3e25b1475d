import type { Person } from '@kangqiao/contracts';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { ShareDetails, useEndShare, useShares } from '@/features/sharing';
import { Button, NextStep, NotFound, Notice, Page, PageState, Trouble, asPage } from '@/components';
import { t } from '@/language';
import { type ShareParams, toast, useOnTop, useParams, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';

/** One share, and who opened it. */
export default asPage(function SharePage() {
  const { shareId } = useParams<ShareParams>();
  return (
    <Page needs={[shareId]}>
      <ActingForGuard>{(person) => <Shown key={person.id} person={person} shareId={shareId} />}</ActingForGuard>
    </Page>
  );
});

function Shown({ person, shareId }: { person: Person; shareId: string }) {
  const shares = useShares(person.id, useOnTop());
  const end = useEndShare(person.id);
  useRefetchOnShow(shares);
  return (
    <PageState of={shares} remedy={remedyFor(person, 'record')}>
      {({ items }) => {
        const share = items.find(({ id }) => id === shareId);
        if (!share) return <NotFound message={t`没有找到这次分享`} />;
        return (
          <>
            <NextStep>{share.actions.end ? t`不给看了，点“立即结束”` : t`看完点左上角返回`}</NextStep>
            <Trouble error={end.error} title={t`没能结束`} />
            {share.actions.end && (
              <>
                <Notice>{t`二维码和口令只在生成时显示一次。需要再次出示时，请结束这次分享后重新生成。`}</Notice>
                <Button
                  online
                  kind="danger"
                  loading={end.isPending}
                  onClick={() => end.mutate(share.id, { onSuccess: () => toast(t`已结束分享`) })}
                >{t`立即结束`}</Button>
              </>
            )}
            <ShareDetails share={share} now={today()} />
          </>
        );
      }}
    </PageState>
  );
}
