import type { ExplanationSummary, LaboratoryExplanation } from '@kangqiao/contracts';
import { ADVICE, type CatalogueItem } from './catalogue';

export const toSummary = ({ id, name, group, aliases }: CatalogueItem): ExplanationSummary => ({
  id,
  name,
  group,
  aliases: [...aliases],
});

export const toExplanation = (item: CatalogueItem): LaboratoryExplanation => ({
  ...toSummary(item),
  measures: item.measures,
  high: item.high,
  low: item.low,
  advice: ADVICE,
});
