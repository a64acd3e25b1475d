import Taro from '@tarojs/taro';

const FOLDER = 'wxfile://usr/handed';

/** The phone's own files, as WeChat keeps them: a folder is made before something is put into it. */
export const handedFiles = () => {
  const kept = new Set<string>();
  let isFolder = false;
  const files = {
    mkdirSync: jest.fn(() => {
      if (isFolder) throw new Error('fail file already exists');
      isFolder = true;
    }),
    rmdirSync: jest.fn(() => {
      if (!isFolder) throw new Error('fail no such file or directory');
      isFolder = false;
      kept.clear();
    }),
    writeFileSync: jest.fn((path: string) => {
      if (!isFolder || !path.startsWith(`${FOLDER}/`)) throw new Error('fail no such file or directory');
      kept.add(path);
    }),
    unlinkSync: jest.fn((path: string) => {
      if (!kept.delete(path)) throw new Error('fail no such file or directory');
    }),
  };
  Object.assign(Taro, { env: { USER_DATA_PATH: 'wxfile://usr' } });
  (Taro.getFileSystemManager as unknown as jest.Mock).mockReturnValue(files);
  const put = (path: string) => {
    isFolder = true;
    kept.add(path);
  };
  return { files, put, names: () => [...kept] };
};
