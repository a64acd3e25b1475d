import { blood } from './blood';
import { bodyFluids } from './body-fluids';
import { checkUp } from './check-up';
import { chemistry } from './chemistry';
import { immunology } from './immunology';
import type { Panel } from './panel';

const catalogue = { ...blood, ...chemistry, ...bodyFluids, ...immunology, ...checkUp };

export type PanelKey = keyof typeof catalogue;
/** Every laboratory panel the hospital offers. */
export const panels: Record<PanelKey, Panel> = catalogue;
