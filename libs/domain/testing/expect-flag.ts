import type { Flag } from '../src/laboratory/flags';
import { judgeLaboratory } from '../src/laboratory/judge';

/** What the numbers alone say, where the laboratory says nothing. */
export const judge = (value: string, referenceRange: string | null) => {
  const { flag, source } = judgeLaboratory({ value, referenceRange, flag: null });
  return { flag, source };
};

/** Expects this flag of a value against a range; nobody has judged what is undetermined. */
export const expectFlag = (value: string, range: string | null, flag: Flag) =>
  expect({ value, range, ...judge(value, range) }).toEqual({
    value,
    range,
    flag,
    source: flag === 'undetermined' ? 'none' : 'computed',
  });
