import Taro from '@tarojs/taro';

/** Copies a text; WeChat itself says that it did. */
export const copy = (data: string): void => void Taro.setClipboardData({ data });
