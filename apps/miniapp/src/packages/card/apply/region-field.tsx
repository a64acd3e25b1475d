import { Picker } from '@tarojs/components';
import { RegionBox } from './region-box';

export interface RegionFieldProps {
  /** Province, city and county with spaces between; empty while none is chosen. */
  value: string;
  onChange: (region: string) => void;
  invalid: boolean;
}

/** Province, city and county, chosen with WeChat's own wheels. */
export const RegionField = ({ value, onChange, invalid }: RegionFieldProps) => (
  <Picker
    mode="region"
    value={value ? value.split(' ') : []}
    onChange={({ detail }) => onChange(detail.value.join(' '))}
  >
    <RegionBox value={value} invalid={invalid} />
  </Picker>
);
