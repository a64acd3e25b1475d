import type { DecideApproval, LinkScope } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { FieldRefused } from './family.errors';
import { isWithinScope } from './link.policy';

/** What an approval allows. */
export interface ApprovedTerms {
  scope: LinkScope;
  sensitiveShown: boolean;
  linkUntil: string | null;
}

/** As asked, or less. @throws FieldRefused */
export const termsOf = (
  asked: { scope: LinkScope },
  { scope = asked.scope, sensitiveShown = false, until }: DecideApproval,
  now: Date,
): ApprovedTerms => {
  if (!isWithinScope(scope, asked.scope)) throw new FieldRefused('scope', '授权范围不能大于对方申请的范围');
  if (until !== undefined && until < localDateOf(now)) throw new FieldRefused('until', '最后一天不能早于今天');
  return { scope, sensitiveShown, linkUntil: until ?? null };
};
