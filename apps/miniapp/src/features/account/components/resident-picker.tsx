import { Avatar, Cell, CellGroup } from '@/components';
import { t } from '@/language';
import type { DemoResident } from '@/platform';

interface ResidentPickerProps {
  residents: readonly DemoResident[];
  /** Whose sign-in is under way. */
  busy: string | null;
  onPick: (resident: DemoResident) => void;
}

/** Whom to try the demo as. */
export const ResidentPicker = ({ residents, busy, onPick }: ResidentPickerProps) => (
  <CellGroup>
    {residents.map((resident) => (
      <Cell
        key={resident.signInCode}
        leading={{ node: <Avatar name={resident.name} /> }}
        title={resident.name}
        note={resident.note}
        value={busy === resident.signInCode ? t`登录中…` : undefined}
        label={t`以${resident.name}的身份登录`}
        onClick={() => onPick(resident)}
      />
    ))}
  </CellGroup>
);
