import type { Approval, DecideApproval, LocalDate } from '@kangqiao/contracts';
import { Button } from '@/components';
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
    title={`${approval.requesterNameMasked} 想替 ${approval.personNameMasked} 办事`}
    agree={(terms) => (
      <Button loading={deciding} onClick={() => onDecide({ decision: 'approve', ...terms })}>
        同意
      </Button>
    )}
    refuseText="不同意"
    onRefuse={() => onDecide({ decision: 'refuse' })}
  />
);
