import Taro from '@tarojs/taro';

const phone = Taro as unknown as Record<
  'chooseMedia' | 'compressImage' | 'getFileSystemManager' | 'arrayBufferToBase64',
  jest.Mock
>;

/** What the phone's camera gives from now on: a picture of so many bytes. @returns the files that were read */
export const photographIs = (size: number): string[] => {
  const read: string[] = [];
  phone.chooseMedia.mockImplementation(({ success }: { success: (answer: object) => void }) =>
    success({ tempFiles: [{ tempFilePath: 'wxfile://taken.jpg', size }] }),
  );
  phone.compressImage.mockResolvedValue({ tempFilePath: 'wxfile://smaller.jpg' });
  phone.getFileSystemManager.mockReturnValue({
    readFile: ({ filePath, success }: { filePath: string; success: (answer: object) => void }) => {
      read.push(filePath);
      success({ data: Uint8Array.from(filePath, (letter) => letter.charCodeAt(0)).buffer });
    },
  });
  phone.arrayBufferToBase64.mockImplementation((bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64'));
  return read;
};

/** The camera's window closes without a picture. @param errMsg as WeChat says it */
export const photographFails = (errMsg: string): void =>
  void phone.chooseMedia.mockImplementation(({ fail }: { fail: (failure: object) => void }) => fail({ errMsg }));

export const { chooseMedia, compressImage } = phone;
