import type { LaboratoryItem } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { CATALOGUE } from './catalogue';

const NAMES: ReadonlyMap<string, string> = new Map(CATALOGUE.map(({ id, name }) => [id, name]));

/**
 * What an item is called by its hospital, and for readers of another language, below it, by what we know it to be. Items
 * that we do not know for certain have the hospital's name alone.
 */
export const withGloss = ({ name, explanationId }: Pick<LaboratoryItem, 'name' | 'explanationId'>, t: Say): string => {
  const known = explanationId === null ? undefined : NAMES.get(explanationId);
  return t.language === 'zh' || known === undefined ? name : `${name}\n${t.sentence(known)}`;
};
