import { cultureFinding } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import type { IpsReport } from './input';

/** What a culture says, in words. */
export const cultureText = (
  { organism, susceptibilities }: Pick<IpsReport, 'organism' | 'susceptibilities'>,
  t: Say,
): string => {
  const finding = cultureFinding(organism, susceptibilities?.length ?? 0);
  switch (finding.kind) {
    case 'grew':
      return finding.organism;
    case 'nothing':
      return t`未检出致病菌生长`;
    case 'unnamed':
      return t`医院没有写明检出了什么细菌`;
  }
};
