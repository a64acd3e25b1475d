import { spokenRegion } from '@kangqiao/domain';

const spoken = (region: string): string[] => spokenRegion(region.split(' '));

/** @param region province, city and county with spaces between. @returns as a resident reads it: `陕西省汉中市汉台区` */
export const regionWords = (region: string): string => spoken(region).join('');

/** What follows the names in a text that begins with all of them; null where it does not. */
const after = (text: string, names: readonly string[]): string | null =>
  names.reduce<string | null>(
    (rest, name) => (rest?.startsWith(name) ? rest.slice(name.length).trimStart() : null),
    text,
  );

/**
 * A region and what was typed below it, as one address. What was typed may begin with city and county already, as an address
 * read off an identity card does; one name alone may as well be that of a road.
 */
export const wholeAddress = (region: string, street: string): string => {
  const names = spoken(region);
  const text = street.trim();
  const begun = names.map((_, from) => names.slice(from)).filter(({ length }) => length > 1);
  return names.join('') + (begun.map((some) => after(text, some)).find((rest) => rest !== null) ?? text);
};
