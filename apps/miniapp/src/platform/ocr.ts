import Taro from '@tarojs/taro';
import type { Denial } from './denial';
import { denialOf } from './permission';

/** A picture, or why there is none; `declined` by whoever closes the camera's window. */
export type TakenPhoto = { kind: 'photo'; bytes: ArrayBuffer } | { kind: Denial };

/** Enough to read a card by, and little enough for a slow network. */
const WIDTH = 1280;
const ENOUGH_BYTES = 400_000;
const QUALITY = 70;

/** Taro makes no promise of this one. */
const chosen = (): Promise<Taro.chooseMedia.SuccessCallbackResult> =>
  new Promise((success, fail) => {
    void Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
      camera: 'back',
      success,
      fail,
    });
  });

const bytesOf = (filePath: string): Promise<ArrayBuffer> =>
  new Promise((resolve, fail) => {
    const success = ({ data }: { data: string | ArrayBuffer }) => resolve(data as ArrayBuffer);
    Taro.getFileSystemManager().readFile({ filePath, success, fail });
  });

const take = async (): Promise<TakenPhoto> => {
  const [file] = (await chosen()).tempFiles;
  if (!file) return { kind: 'declined' };
  const { tempFilePath } =
    file.size > ENOUGH_BYTES
      ? await Taro.compressImage({ src: file.tempFilePath, quality: QUALITY, compressedWidth: WIDTH })
      : file;
  return { kind: 'photo', bytes: await bytesOf(tempFilePath) };
};

const failed = async (failure: unknown): Promise<TakenPhoto> => ({ kind: await denialOf(failure, 'camera') });

let taking: Promise<TakenPhoto> | undefined;

/**
 * Has the person photograph a document, or choose a picture of it; made small. WeChat asks for consent to camera and album
 * before, in our words. Whoever taps twice gets the same picture twice.
 */
export const takeIdPhoto = (): Promise<TakenPhoto> =>
  (taking ??= take()
    .catch(failed)
    .finally(() => {
      taking = undefined;
    }));

/** As the server takes it. */
export const photoText = (bytes: ArrayBuffer): string => Taro.arrayBufferToBase64(bytes);

/** A picture of the demo resident's own card. Inside WeChat there is none: a card is photographed. */
export const demoIdPhoto: (() => Promise<TakenPhoto>) | null = null;
