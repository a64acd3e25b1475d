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
