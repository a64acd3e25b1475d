import { type Division, type Divisions, loadDivisions } from './divisions';
import { regionWords } from './whole-address';

let divisions: Divisions;
beforeAll(async () => {
  divisions = await loadDivisions();
});

const named = (some: readonly Division[], name: string): Division => {
  const found = some.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

it('has every province, and below it its cities and their counties', () => {
  const provinces = divisions(undefined);
  expect(provinces).toHaveLength(34);
  const cities = divisions(named(provinces, '陕西省'));
  expect(cities.map(({ name }) => name)).toContain('汉中市');
  const counties = divisions(named(cities, '汉中市'));
  expect(named(counties, '汉台区')).toEqual({ code: '610702', name: '汉台区' });
  expect(divisions(named(counties, '汉台区'))).toEqual([]);
});

it('leads from every province to a county, under names that an address can begin with', () => {
  const counties = divisions(undefined).flatMap((province) =>
    divisions(province).flatMap((city) => divisions(city).map((county) => [province, city, county] as const)),
  );
  expect(counties.length).toBeGreaterThan(2_800);
  for (const path of counties) {
    expect(path.every(({ code }) => /^\d{6}$/.test(code))).toBe(true);
    expect(regionWords(path.map(({ name }) => name).join(' '))).not.toMatch(/直辖|undefined| /);
  }
});
