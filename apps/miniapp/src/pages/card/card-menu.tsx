import type { Card } from '@kangqiao/contracts';
import { Cell, CellGroup, Section } from '@/components';
import { RevokeCard } from '@/features/card';
import { t } from '@/language';
import { open } from '@/platform';

/** What is seldom needed, below the code. */
export const CardMenu = ({ personId, card }: { personId: string; card: Card }) => (
  <Section title={t`管理这张卡`}>
    <CellGroup>
      <Cell leading="info" title={t`健康卡怎么用`} note={t`没有网络、截屏、挂失`} onClick={open.aboutCard} />
      {card.actions.revoke && <RevokeCard personId={personId} />}
    </CellGroup>
  </Section>
);
