import Taro from '@tarojs/taro';

/** What a code says that the person scans; null where they scanned none. Absent where there is no scanner. */
export const scanCode: (() => Promise<string | null>) | null = async () => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch {
    return null;
  }
};
