import { ApiResident } from './api';
import type { DemoResident } from './control';
import { type Needs, othersOf, paramsOf, type Shown } from './page-needs';
import type { Phone } from './phone';

/** One page of the mini-program as a resident may come to it. */
export interface Stop extends Omit<Shown, 'needs'> {
  /** Its path in app.config. */
  page: string;
  /** The same, with what it shows where it shows several things: `packages/record/index timeline`. */
  name: string;
  /** With what it needs. */
  address: string;
}

/** Goes there and does what belongs to it; the phone's network is put back after the look. */
export async function lookAt<T>(phone: Phone, stop: Stop, look: () => Promise<T>): Promise<T> {
  await phone.arriveAt(stop.address);
  for (const name of stop.taps ?? []) {
    const tab = phone.page.getByRole('tab', { name, exact: true }).filter({ visible: true });
    await phone.button(name).or(tab).click();
  }
  const network = phone.page.context();
  await network.setOffline(stop.offline ?? false);
  try {
    await phone.settle();
    return await look();
  } finally {
    await network.setOffline(false);
  }
}

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

/** Every page of the web build, as app.config lists them. */
function allPages(): string[] {
  const { TARO_ENV } = process.env;
  process.env.TARO_ENV = 'h5';
  const world = globalThis as { defineAppConfig?: (config: AppConfig) => AppConfig };
  world.defineAppConfig = (config) => config;
  try {
    const { default: config } = jest.requireActual<{ default: AppConfig }>('../../../miniapp/src/app.config');
    return [
      ...config.pages,
      ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
  } finally {
    delete world.defineAppConfig;
    process.env.TARO_ENV = TARO_ENV;
  }
}

const query = (params: Needs) =>
  Object.entries(params)
    .flatMap(([name, value]) => (value === null ? [] : `${name}=${encodeURIComponent(value)}`))
    .join('&');

/** Gives somebody all that the pages can show, and tells where each page is. What is there already is kept. */
export async function everyStop(resident: DemoResident, family: DemoResident, asking: DemoResident): Promise<Stop[]> {
  const api = await ApiResident.signIn(resident);
  const self = await api.becomeActive();
  const params = await paramsOf(api, self, family, asking);
  const others = await othersOf(api, self.id);
  return allPages().flatMap((page) => [
    stopAt(page, page, { needs: params[page] }),
    ...Object.entries(others[page] ?? {}).map(([shows, how]) =>
      stopAt(page, `${page} ${shows}`, { needs: params[page], ...how }),
    ),
  ]);
}

const stopAt = (page: string, name: string, { needs, ...done }: Shown): Stop => ({
  ...{ page, name, ...done },
  address: needs ? `${page}?${query(needs)}` : page,
});
