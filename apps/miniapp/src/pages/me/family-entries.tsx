import { Cell, CellGroup, Section, Tag } from '@/components';
import { useApprovals } from '@/features/family';
import { open, useRefetchOnShow } from '@/platform';

/** Who may act for me, what waits for my answer, and helping one another. */
export function FamilyEntries() {
  const approvals = useApprovals();
  useRefetchOnShow(approvals);
  const waiting = approvals.data?.items.length ?? 0;
  return (
    <Section title="家人与授权">
      <CellGroup>
        <Cell
          leading="check"
          title="等我同意"
          value={waiting > 0 && <Tag tone="warning">{`${waiting} 个申请`}</Tag>}
          label={waiting > 0 ? `等我同意，${waiting} 个申请` : undefined}
          onClick={open.approvals}
        />
        <Cell leading="people" title="谁可以替我办事" onClick={open.links} />
        <Cell leading="phone" title="请家人帮我" note="出示求助码，家人远程帮您填" onClick={open.askForHelp} />
        <Cell leading="person" title="帮父母办" note="输入家人手机上的求助码" onClick={open.helpFamily} />
      </CellGroup>
    </Section>
  );
}
