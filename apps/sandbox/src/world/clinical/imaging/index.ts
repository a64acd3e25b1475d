import { belly } from './abdomen';
import { chest } from './chest';
import { headNeckLimbs } from './head-neck-limbs';
import type { Reading } from './study';

const catalogue = { ...chest, ...belly, ...headNeckLimbs };

export type ReadingKey = keyof typeof catalogue;
/** Every imaging text, by the name the stories use. */
export const readings: Record<ReadingKey, Reading> = catalogue;
