const HAN = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFFEF]+/gu;

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * What is Chinese in a text besides what hospitals and people wrote: nothing, where all that is ours is said in English.
 * Lines may be broken anywhere.
 * @param given whatever holds what they wrote
 */
export const chineseLeft = (text: string, ...given: readonly unknown[]): string[] => {
  const names = given.flatMap(textsIn).map((name) => name.replace(/\s/gu, ''));
  const longestFirst = [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, name) => left.replaceAll(name, ' '), text.replace(/\s/gu, ''));
  return rest.match(HAN) ?? [];
};
