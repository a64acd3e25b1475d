import { Cell, CellGroup, Section, Tag } from '@/components';
import { useApprovals } from '@/features/family';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';

/** Who may act for me, what waits for my answer, and helping one another. */
export function FamilyEntries() {
  const approvals = useApprovals();
  useRefetchOnShow(approvals);
  const waiting = approvals.data?.items.length ?? 0;
  return (
    <Section title={t`家人与授权`}>
      <CellGroup>
        <Cell
          leading="check"
          title={t`等我同意`}
          value={waiting > 0 && <Tag tone="warning">{t`${waiting} 个申请`}</Tag>}
          label={waiting > 0 ? t`等我同意，${waiting} 个申请` : undefined}
          onClick={open.approvals}
        />
        <Cell leading="people" title={t`谁可以替我办事`} onClick={open.links} />
        <Cell leading="message" title={t`请家人帮我`} note={t`出示求助码，家人帮您填`} onClick={open.askForHelp} />
        <Cell leading="person" title={t`帮父母办`} note={t`输入家人手机上的求助码`} onClick={open.helpFamily} />
      </CellGroup>
    </Section>
  );
}
