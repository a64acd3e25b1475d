type Taro = Record<'request' | 'setStorageSync' | 'removeStorageSync', jest.Mock>;

/** A module as it is after a start of the app with this on the phone, and the phone it runs on. */
export function startedWith<Module>(
  kept: Readonly<Record<string, unknown>>,
  load: () => Module,
): Module & { taro: Taro } {
  let started: (Module & { taro: Taro }) | undefined;
  jest.isolateModules(() => {
    const { storage } = jest.requireActual<typeof import('@/platform/storage')>('@/platform/storage');
    for (const [key, value] of Object.entries(kept)) storage.write(key, value);
    started = { ...load(), taro: jest.requireActual<{ default: Taro }>('@tarojs/taro').default };
  });
  if (!started) throw new Error('not loaded');
  return started;
}

/** A module as it is after a start with these English texts on the phone. */
export const startedInEnglish = <Module>(texts: Readonly<Record<string, string>>, load: () => Module) =>
  startedWith(
    { 'language.chosen': 'en', 'language.english': { version: '1', count: Object.keys(texts).length, texts } },
    load,
  );
