/** Where a part stands in a text. */
export const PLACE = /\{(\d+)\}/g;

/** One of two forms, `{0} day||{0} days`: the first where the first number among the parts is 1. */
export const formOf = (english: string, parts: readonly string[]): string => {
  const [one = '', more] = english.split('||');
  if (more === undefined) return one;
  return parts.find((part) => /^\d+$/.test(part)) === '1' ? one : more;
};
