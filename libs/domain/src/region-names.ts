/** What stands between a province and its counties in the lists, and is no place. */
const NO_PLACE = /^(省直辖县|自治区直辖县|市辖区$|县$)/;

/**
 * The names that a region is spoken with: `北京市` once, though it is a province and its city.
 * @param names of province, city and county
 */
export const spokenRegion = (names: readonly string[]): string[] =>
  names.filter((name, at) => name !== '' && name !== names[at - 1] && !NO_PLACE.test(name));
