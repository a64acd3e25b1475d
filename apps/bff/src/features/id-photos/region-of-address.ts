import type { ReadRegion } from '@kangqiao/contracts';
import { spokenRegion } from '@kangqiao/domain';
import { areaList } from '@vant/area-data';

/** What cards print for the provinces with the longest names. */
const SHORT: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
};

/** Names of province, city and county. */
type Path = readonly [string, string, string];

const PATHS: readonly Path[] = Object.entries(areaList.county_list).map(([code, county]) => [
  areaList.province_list[`${code.slice(0, 2)}0000`] ?? '',
  areaList.city_list[`${code.slice(0, 4)}00`] ?? '',
  county,
]);

const inFull = (path: Path): string => spokenRegion(path).join('');

/** How else an address in this county may begin: with the province's short name, without the province or the city. Never with fewer. */
function inShort([province, city, county]: Path): string[] {
  const provinces = [province, ...(SHORT[province] === undefined ? [] : [SHORT[province]])];
  const several = [
    ...provinces.flatMap((name) => [
      [name, city, county],
      [name, county],
    ]),
    [city, county],
  ].map(spokenRegion);
  return several.filter((names) => names.length > 1).map((names) => names.join(''));
}

interface Beginnings {
  /** Null where two counties can be meant. */
  known: ReadonlyMap<string, Path | null>;
  longest: number;
}

let beginnings: Beginnings | undefined;

/** Read once for the whole process, when the first card is. */
const allBeginnings = (): Beginnings => {
  if (beginnings) return beginnings;
  const full = new Map(PATHS.map((path) => [inFull(path), path]));
  const short = new Map<string, Path | null>();
  for (const path of PATHS) for (const text of new Set(inShort(path))) short.set(text, short.has(text) ? null : path);
  const known = new Map<string, Path | null>([...short, ...full]);
  beginnings = { known, longest: Math.max(...[...known.keys()].map(({ length }) => length)) };
  return beginnings;
};

/**
 * The region that an address begins with, by the official names of today, the longest that fits. Null where two can be meant,
 * where the names are old ones, and where there are too few of them: the person says it.
 * @param printed as on the card
 */
export function regionOf(printed: string): ReadRegion | null {
  const { known, longest } = allBeginnings();
  const text = printed.replace(/\s/gu, '');
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const path = known.get(text.slice(0, length));
    if (path !== undefined) return path && { names: [...path], street: text.slice(length) };
  }
  return null;
}
