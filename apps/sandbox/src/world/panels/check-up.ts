import { blood } from './blood';
import { chemistry } from './chemistry';
import type { Item, Panel } from './panel';

const { liver, kidney, lipids, glucose, electrolytes, cardiac } = chemistry;
const { iron } = blood;

const only = (panel: Panel, ...codes: string[]): Item[] => panel.items.filter(({ code }) => codes.includes(code));

/** One tube of serum for everything that the chemistry analyser can do: the long report of a check-up. */
const fullChemistry: Panel = {
  title: '健康体检生化全套',
  specimen: '血清',
  takes: [180, 320],
  derive: (values, person) => {
    for (const part of [liver, kidney, lipids, electrolytes, iron]) part.derive?.(values, person);
  },
  items: [
    ...liver.items,
    ...kidney.items,
    ...glucose.items,
    ...lipids.items,
    ...electrolytes.items,
    ...only(cardiac, 'CK', 'LDH'),
    ...only(iron, 'FE', 'TIBC', 'TSAT'),
  ],
};

export const checkUp = { fullChemistry };
