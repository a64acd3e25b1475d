import Taro from '@tarojs/taro';
import { handOver } from './handed';

/** Hands a file to somebody or some device of the person's choice. @returns whether they took it */
export const shareFile = async (name: string, text: string): Promise<boolean> => {
  const { filePath, remove } = handOver(name, text);
  try {
    await Taro.shareFileMessage({ filePath, fileName: name });
    return true;
  } catch {
    return false;
  } finally {
    remove();
  }
};
