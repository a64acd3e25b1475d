import Taro from '@tarojs/taro';

/** What lies in the phone's storage under a key; an empty text where nothing does. */
export const inStorage = (key: string): unknown => Taro.getStorageSync(key);

/** Puts something there that the app did not write. */
export const putInStorage = (key: string, value: unknown): void => Taro.setStorageSync(key, value);

/** The next reading, or the next writing, fails as on a phone whose storage is broken or full. */
export const storageFailsOnce = (on: 'read' | 'write'): void => {
  const method = on === 'read' ? Taro.getStorageSync : Taro.setStorageSync;
  jest.mocked(method as unknown as jest.Mock).mockImplementationOnce(() => {
    throw new Error('exceed max size');
  });
};

/** From now on the phone has room for so many characters; what does not fit is not written. @returns ends it */
export const storageHasRoomFor = (characters: number): (() => void) => {
  const { setStorageSync, removeStorageSync } = Taro as unknown as Record<string, jest.Mock>;
  const [write, remove] = [setStorageSync?.getMockImplementation(), removeStorageSync?.getMockImplementation()];
  const sizes = new Map<string, number>();
  setStorageSync?.mockImplementation((key: string, value: unknown) => {
    const others = [...sizes].reduce((sum, [name, size]) => (name === key ? sum : sum + size), 0);
    const size = JSON.stringify(value).length;
    if (others + size > characters) throw new Error('exceed max size');
    sizes.set(key, size);
    write?.(key, value);
  });
  removeStorageSync?.mockImplementation((key: string) => {
    sizes.delete(key);
    remove?.(key);
  });
  return () => {
    setStorageSync?.mockImplementation(write);
    removeStorageSync?.mockImplementation(remove);
  };
};
