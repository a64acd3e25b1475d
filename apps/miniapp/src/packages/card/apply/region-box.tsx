import { PickerBox } from '@/components';
import { t } from '@/language';
import { regionWords } from './whole-address';

interface RegionBoxProps {
  value: string;
  invalid: boolean;
  onClick?: () => void;
}

/** The region that was chosen, and the way to choose another. */
export const RegionBox = ({ value, ...given }: RegionBoxProps) => (
  <PickerBox
    label={t`所在地区`}
    value={regionWords(value)}
    placeholder={t`请选择省、市、区县`}
    icon="chevron-down"
    {...given}
  />
);
