import { useState } from 'react';
import type { HelpClaim } from '@kangqiao/contracts';
import { Page, Trouble, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { HelpCodeForm, type HelpWish, useClaimHelpCode } from '@/features/family';
import { t } from '@/language';
import { ApiError } from '@/platform';
import { Details, type Identity } from './details';
import { Outcome } from './outcome';

const NO_WISH: HelpWish = { code: '', relation: 'parent', scope: 'reports' };

/** The helper's side: the code, who the other is where that is not known yet, and what came of it. */
export default asPage(function HelpingPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以帮父母和家人办理`}>
        <Helping />
      </SignedInOnly>
    </Page>
  );
});

function Helping() {
  const [wish, setWish] = useState(NO_WISH);
  const [needsDetails, setNeedsDetails] = useState(false);
  const claim = useClaimHelpCode();

  const send = (identity?: Identity) => claim.mutate({ ...wish, ...identity }, { onSuccess: answered });
  const answered = ({ state }: HelpClaim) => setNeedsDetails(state === 'details-needed');
  const again = () => {
    claim.reset();
    setNeedsDetails(false);
    setWish(NO_WISH);
  };

  const codeProblem =
    claim.error instanceof ApiError && claim.error.code === 'HELP_CODE_REFUSED' ? claim.error.message : undefined;
  const atFields = claim.error instanceof ApiError && claim.error.details.length > 0;

  const begun = claim.data?.id;
  if (begun) return <Outcome claimId={begun} onAgain={again} />;
  return (
    <>
      {claim.isError && !atFields && codeProblem === undefined && <Trouble error={claim.error} title={t`没能提交`} />}
      {needsDetails && codeProblem === undefined ? (
        <Details relation={wish.relation} sending={claim.isPending} refusal={claim.error} onSend={send} />
      ) : (
        <HelpCodeForm
          value={wish}
          codeProblem={codeProblem}
          sending={claim.isPending}
          onChange={setWish}
          onSend={() => send()}
        />
      )}
    </>
  );
}
