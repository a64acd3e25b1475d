import Taro from '@tarojs/taro';

/**
 * Shows a PDF; from there it can be printed or sent on. @returns takes it off the phone again
 * @throws when the phone cannot show it
 */
export const openPdf = async (name: string, bytes: ArrayBuffer): Promise<() => void> => {
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  files.writeFileSync(filePath, bytes);
  // What is personal never stays on the phone.
  const remove = () => {
    try {
      files.unlinkSync(filePath);
    } catch {
      // It is gone already.
    }
  };
  try {
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
};
