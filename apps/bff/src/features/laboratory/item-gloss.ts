import type { LaboratoryItem } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { CATALOGUE } from './catalogue';

const NAMES: ReadonlyMap<string, string> = new Map(CATALOGUE.map(({ id, name }) => [id, name]));

/** What an item is known to be called in a language other than the hospital's; null where we are not certain what it is. */
export const glossOf = ({ explanationId }: Pick<LaboratoryItem, 'explanationId'>, t: Say): string | null => {
  const known = explanationId === null ? undefined : NAMES.get(explanationId);
  return t.language === 'zh' || known === undefined ? null : t.sentence(known);
};

/** What an item is called by its hospital and, for readers of another language, what it is known to be below it. */
export const withGloss = (item: Pick<LaboratoryItem, 'name' | 'explanationId'>, t: Say): string => {
  const gloss = glossOf(item, t);
  return gloss === null ? item.name : `${item.name}\n${gloss}`;
};
