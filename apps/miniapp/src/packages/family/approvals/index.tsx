import type { Approval } from '@kangqiao/contracts';
import { Empty, Notice, Page, PageState, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { useApprovals } from '@/features/family';
import { t } from '@/language';
import { open, useOnTop, useRefetchOnShow } from '@/platform';
import { AnswerApproval } from '../answer-approval';

/** What waits for my answer: one request a screen. */
export default asPage(function ApprovalsPage() {
  const approvals = useApprovals(useOnTop());
  useRefetchOnShow(approvals);
  return (
    <Page>
      <SignedInOnly text={t`登录后可以查看家人的申请`}>
        <PageState
          of={approvals}
          isEmpty={({ items }) => items.length === 0}
          empty={{
            node: (
              <Empty
                icon="check"
                title={t`没有等您同意的申请`}
                action={{ text: t`谁可以替我办事`, onClick: open.links }}
              />
            ),
          }}
        >
          {({ items }) => <Requests items={items} />}
        </PageState>
      </SignedInOnly>
    </Page>
  );
});

function Requests({ items }: { items: readonly Approval[] }) {
  const [first, ...later] = items;
  if (!first) return null;
  return (
    <>
      {later.length > 0 && <Notice>{t`这之后还有 ${later.length} 个申请`}</Notice>}
      <AnswerApproval key={first.id} approval={first} />
    </>
  );
}
