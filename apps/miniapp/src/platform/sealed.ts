import Taro from '@tarojs/taro';

/** WeChat encrypts what is written with this (from base library 2.21.3 on); Taro's types do not know it yet. */
const ENCRYPTED = { encrypt: true };

/** Texts that only this mini-program on this phone can read. Every method may fail. */
export const sealed = {
  read: async (key: string): Promise<unknown> => (await Taro.getStorage({ key, ...ENCRYPTED })).data,
  write: async (key: string, text: string): Promise<void> => {
    await Taro.setStorage({ key, data: text, ...ENCRYPTED });
  },
  remove: async (key: string): Promise<void> => {
    await Taro.removeStorage({ key });
  },
  /** Where what comes next needs the room. */
  removeNow: (key: string): void => Taro.removeStorageSync(key),
};
