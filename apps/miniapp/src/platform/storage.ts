import Taro from '@tarojs/taro';

/** What a value kept on the phone may be trusted to be; anything else is as good as nothing. */
type Check<T> = (value: unknown) => value is T;

export const isText = (value: unknown): value is string => typeof value === 'string';

const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

const reliefs = new Set<() => void>();

/**
 * Small values that outlive the app. The session token and the codes of cards are the only secrets among them. Nothing here
 * ever throws: a storage that is full or broken is one that remembers nothing.
 */
export const storage = {
  /** @param is refuses what an older version, or nobody knows who, has left there */
  read<T>(key: string, is?: Check<T>): T | null {
    const value: unknown = attempt(() => Taro.getStorageSync(key), null);
    if (value === '' || value === undefined || value === null) return null;
    return !is || is(value) ? (value as T) : null;
  },
  /** Where the phone has no room, what can be asked for again makes some. */
  write(key: string, value: unknown): void {
    const put = () => attempt(() => (Taro.setStorageSync(key, value), true), false);
    if (put()) return;
    for (const relieve of reliefs) relieve();
    put();
  },
  remove(key: string): void {
    attempt(() => Taro.removeStorageSync(key), undefined);
  },
  /** Runs when there is no room left: gives up what the server can tell again. */
  onFull: (relieve: () => void): void => void reliefs.add(relieve),
};
