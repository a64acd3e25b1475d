import type { Approval, DecideApproval, LocalDate } from '@kangqiao/contracts';
import { Button } from '@/components';
import { t } from '@/language';
import { linkAsked } from '../lib/wording';
import { ApprovalRequest } from './approval-request';

export interface RequestProps {
  approval: Approval;
  now: LocalDate;
  deciding: boolean;
  onDecide: (decision: DecideApproval) => void;
}

/** Somebody asks to act for me, or for my ward. */
export const LinkRequest = ({ approval, now, deciding, onDecide }: RequestProps) => (
  <ApprovalRequest
    approval={approval}
    now={now}
    deciding={deciding}
    title={linkAsked(approval)}
    agree={(terms) => (
      <Button online loading={deciding} onClick={() => onDecide({ decision: 'approve', ...terms })}>{t`同意`}</Button>
    )}
    refuseText={t`不同意`}
    onRefuse={() => onDecide({ decision: 'refuse' })}
  />
);
