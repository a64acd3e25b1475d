import type { CardUse } from '@kangqiao/contracts';
import { Cell, CellGroup, Section } from '@/components';
import { t } from '@/language';
import { dotted, instantLabel, today } from '@/wording';
import { placeOf } from '../lib/uses';

const SHOWN = 3;

/** The last few uses; a use that one does not know of is worth noticing. */
export const RecentUses = ({ uses }: { uses: readonly CardUse[] }) =>
  uses.length === 0 ? null : (
    <Section title={t`最近使用`}>
      <CellGroup>
        {uses.slice(0, SHOWN).map((use) => (
          <Cell
            key={use.id}
            leading="check"
            title={use.hospitalName}
            note={dotted(instantLabel(use.at, today()), placeOf(use))}
          />
        ))}
      </CellGroup>
    </Section>
  );
