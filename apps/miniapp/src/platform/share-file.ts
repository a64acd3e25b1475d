import Taro from '@tarojs/taro';

/** Hands a file to somebody or some device of the person's choice. @returns whether they took it */
export const shareFile = async (name: string, text: string): Promise<boolean> => {
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  files.writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName: name });
    return true;
  } catch {
    return false;
  } finally {
    // What is personal never stays on the phone.
    files.unlinkSync(filePath);
  }
};
