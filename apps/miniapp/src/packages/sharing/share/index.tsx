import type { Person, Share } from '@kangqiao/contracts';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { ShareDetails, useEndShare, useShares } from '@/features/sharing';
import { Button, NextStep, NotFound, Notice, Page, PageState, Stack, Trouble, asPage } from '@/components';
import { t } from '@/language';
import { open, type ShareParams, toast, useOnTop, useParams, useRefetchOnShow } from '@/platform';
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
  const again = ({ id, scope, actions }: Share) => {
    const choose = () => open.newShare({ scope });
    if (actions.end) end.mutate(id, { onSuccess: choose });
    else choose();
  };
  return (
    <PageState of={shares} remedy={remedyFor(person, 'record')}>
      {({ items }) => {
        const share = items.find(({ id }) => id === shareId);
        if (!share) return <NotFound message={t`没有找到这次分享`} />;
        return (
          <>
            <NextStep>{t`要再给医生看，点“重新生成二维码”`}</NextStep>
            {share.actions.end && <Notice>{t`二维码和口令只在生成时显示一次。重新生成时，这次分享会先结束。`}</Notice>}
            <ShareDetails share={share} now={today()} />
            <Trouble error={end.error} title={t`没能结束`} />
            <Stack>
              <Button online loading={end.isPending} onClick={() => again(share)}>{t`重新生成二维码`}</Button>
              {share.actions.end && (
                <Button
                  online
                  kind="danger"
                  loading={end.isPending}
                  onClick={() => end.mutate(share.id, { onSuccess: () => toast(t`已结束分享`) })}
                >{t`立即结束`}</Button>
              )}
            </Stack>
          </>
        );
      }}
    </PageState>
  );
}
