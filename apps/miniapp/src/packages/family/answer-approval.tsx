import type { Approval, ApprovalDecision, DecideApproval } from '@kangqiao/contracts';
import { PageState, Trouble } from '@/components';
import { LinkRequest, SetupRequest, useDecideApproval } from '@/features/family';
import { useConsentTexts } from '@/features/privacy';
import { t } from '@/language';
import { open, setCurrentPersonId, toast } from '@/platform';
import { today } from '@/wording';

/** One request with its answer. */
export function AnswerApproval({ approval }: { approval: Approval }) {
  const decide = useDecideApproval(settled);
  const answer = (decision: DecideApproval) => decide.mutate({ approvalId: approval.id, ...decision });
  const request = { approval, now: today(), deciding: decide.isPending, onDecide: answer };
  return (
    <>
      <Trouble error={decide.error} title={t`没能完成`} />
      {approval.kind === 'link' ? <LinkRequest {...request} /> : <Setup {...request} />}
    </>
  );
}

type SetupProps = Omit<Parameters<typeof SetupRequest>[0], 'texts'>;

function Setup(request: SetupProps) {
  const texts = useConsentTexts();
  return <PageState of={texts}>{({ items }) => <SetupRequest {...request} texts={items} />}</PageState>;
}

const settled = ({ outcome, personId }: ApprovalDecision) => {
  switch (outcome) {
    case 'refused':
      return toast(t`已拒绝，对方不能替您办事`);
    case 'needs-proof':
      return personId === null ? undefined : open.provePersonInstead({ personId });
    case 'approved':
      if (personId !== null) setCurrentPersonId(personId);
      return toast(t`已同意`);
  }
};
