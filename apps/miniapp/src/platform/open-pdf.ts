import Taro from '@tarojs/taro';
import { handOver } from './handed';

/**
 * Shows a PDF; from there it can be printed or sent on. @returns takes it off the phone again
 * @throws when the phone cannot show it
 */
export const openPdf = async (name: string, bytes: ArrayBuffer): Promise<() => void> => {
  const { filePath, remove } = handOver(name, bytes);
  try {
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
};
