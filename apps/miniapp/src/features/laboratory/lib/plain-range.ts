import { t } from '@/language';

/** One limit, with a sign that not everybody reads, and nothing else. */
const LIMITS: readonly { written: RegExp; said: (limit: string) => string }[] = [
  { written: /^[<＜]\s*(\d+(?:\.\d+)?)$/, said: (limit) => t`低于 ${limit}` },
  { written: /^[>＞]\s*(\d+(?:\.\d+)?)$/, said: (limit) => t`高于 ${limit}` },
  { written: /^≤\s*(\d+(?:\.\d+)?)$/, said: (limit) => t`${limit} 及以下` },
  { written: /^≥\s*(\d+(?:\.\d+)?)$/, said: (limit) => t`${limit} 及以上` },
];

/** A reference range as it is said; as the laboratory wrote it wherever it is more than one limit. */
export const plainRange = (range: string): string => {
  for (const { written, said } of LIMITS) {
    const [, limit] = written.exec(range.trim()) ?? [];
    if (limit !== undefined) return said(limit);
  }
  return range;
};
