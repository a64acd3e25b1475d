import Taro from '@tarojs/taro';
import type { Denial } from './denial';
import { denialOf } from './permission';

/** What a code says, or why none was read; `declined` by whoever closes the scanner. */
export type Scanned = { kind: 'text'; text: string } | { kind: Denial };

/** Has the person scan a code with the camera; null where there is no scanner. */
export const scanCode: (() => Promise<Scanned>) | null = async () => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return { kind: 'text', text: result };
  } catch (failure) {
    return { kind: await denialOf(failure, 'camera') };
  }
};
