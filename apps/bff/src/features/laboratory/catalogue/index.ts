import { bloodCount } from './blood-count';
import { clottingItems, gasItems, heartItems } from './heart-and-clotting';
import { hormoneItems, markerItems, nutritionItems, thyroidItems } from './hormones-and-markers';
import { hepatitisItems, immunityItems, infectionItems } from './immunity-and-infection';
import type { CatalogueItem } from './item';
import { kidneyItems, liverItems } from './liver-and-kidney';
import { electrolyteItems, glucoseItems, lipidItems } from './metabolism';
import { stoolItems, urineItems } from './urine-and-stool';

export type { CatalogueItem, Fluid } from './item';

/** Every item that is explained, in the order in which groups are shown. */
export const CATALOGUE: readonly CatalogueItem[] = [
  ...bloodCount,
  ...urineItems,
  ...stoolItems,
  ...liverItems,
  ...kidneyItems,
  ...lipidItems,
  ...glucoseItems,
  ...electrolyteItems,
  ...clottingItems,
  ...heartItems,
  ...thyroidItems,
  ...markerItems,
  ...infectionItems,
  ...hepatitisItems,
  ...immunityItems,
  ...hormoneItems,
  ...nutritionItems,
  ...gasItems,
];

/** The last word, with every explanation. */
export const ADVICE = '数值只是线索，是否正常、要不要处理，请以医生意见为准。';
