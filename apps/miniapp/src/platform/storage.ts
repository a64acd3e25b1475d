import Taro from '@tarojs/taro';

/** Small values that outlive the app. The session token and the codes of cards are the only secrets among them. */
export const storage = {
  read<T>(key: string): T | null {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' || value === undefined || value === null ? null : (value as T);
  },
  write(key: string, value: unknown): void {
    Taro.setStorageSync(key, value);
  },
  remove(key: string): void {
    Taro.removeStorageSync(key);
  },
};
