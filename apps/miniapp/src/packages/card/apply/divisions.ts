/** A province, city or county of GB/T 2260. */
export interface Division {
  /** Six digits. */
  code: string;
  name: string;
}

/** Those of a level by their codes. */
type Level = Readonly<Record<string, string>>;

/** The divisions below one; the provinces below none. What has none below is a county. */
export type Divisions = (above: Division | undefined) => Division[];

const below = (level: Level, prefix: string): Division[] =>
  Object.entries(level).flatMap(([code, name]) => (code.startsWith(prefix) ? [{ code, name }] : []));

/** Fetches them all: some 160 kB that nobody needs who fills in no address. */
export const loadDivisions = async (): Promise<Divisions> => {
  const { areaList } = await import('@vant/area-data');
  return (above) => {
    if (!above) return below(areaList.province_list, '');
    if (above.code.endsWith('0000')) return below(areaList.city_list, above.code.slice(0, 2));
    return above.code.endsWith('00') ? below(areaList.county_list, above.code.slice(0, 4)) : [];
  };
};
