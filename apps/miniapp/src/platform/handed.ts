import Taro from '@tarojs/taro';
import { session } from './session';

const folder = (): string => `${Taro.env.USER_DATA_PATH}/handed`;

const attempt = (work: () => void): void => {
  try {
    work();
  } catch {
    // It is as it should be already.
  }
};

/** What is personal never stays on the phone: here lies what is handed on, for as long as that takes. */
export const handOver = (name: string, content: string | ArrayBuffer): { filePath: string; remove: () => void } => {
  const files = Taro.getFileSystemManager();
  const filePath = `${folder()}/${name}`;
  attempt(() => files.mkdirSync(folder(), true));
  files.writeFileSync(filePath, content);
  return { filePath, remove: () => attempt(() => files.unlinkSync(filePath)) };
};

const removeAll = () => attempt(() => Taro.getFileSystemManager().rmdirSync(folder(), true));

/** Whatever stayed since WeChat was closed over it. */
removeAll();
session.onEnd(removeAll);
