import { cultureFinding } from '@kangqiao/domain';
import type { IpsReport } from './input';

const WORDS = { nothing: '未检出致病菌生长', unnamed: '医院没有写明检出了什么细菌' } as const;

/** What a culture says, in words. */
export const cultureText = ({
  organism,
  susceptibilities,
}: Pick<IpsReport, 'organism' | 'susceptibilities'>): string => {
  const finding = cultureFinding(organism, susceptibilities?.length ?? 0);
  return finding.kind === 'grew' ? finding.organism : WORDS[finding.kind];
};
