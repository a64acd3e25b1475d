/** What a laboratory itself may say of a result. */
export type LaboratoryFlag = 'normal' | 'high' | 'low' | 'critical-high' | 'critical-low' | 'abnormal';

/** `undetermined`: neither the laboratory nor the range says so. */
export type Flag = LaboratoryFlag | 'undetermined';

/** `configured`: beyond a critical limit that the hospital or region set, with its source. */
export type FlagSource = 'laboratory' | 'computed' | 'configured' | 'none';

/** Why nothing can be said. */
export type FlagReason =
  | 'no-value'
  | 'no-range'
  | 'value-unreadable'
  | 'range-unreadable'
  | 'range-impossible'
  | 'range-ambiguous'
  | 'range-not-for-person'
  | 'sex-unknown'
  | 'age-unknown'
  | 'state-unknown'
  | 'not-comparable'
  | 'limit-overlaps'
  | 'approximate'
  | 'borderline'
  | 'unit-differs';
