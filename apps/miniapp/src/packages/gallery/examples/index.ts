import { ACTIONS } from './actions';
import { CHARTS } from './charts';
import { CONTENTS } from './contents';
import { FORMS } from './forms';
import { STATES } from './states';

export type { Example } from './example';

/** Every component with its states: what the gallery shows, and what its pictures and checks are made of. */
export const CHAPTERS = [
  { title: '操作与提示', examples: ACTIONS },
  { title: '填写与选择', examples: FORMS },
  { title: '内容', examples: CONTENTS },
  { title: '图表', examples: CHARTS },
  { title: '状态', examples: STATES },
] as const;
