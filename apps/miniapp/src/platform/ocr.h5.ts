import Taro from '@tarojs/taro';
import { demoCode } from './demo';
import type { TakenPhoto } from './ocr';
import { sandboxUrl } from './sandbox.h5';

export type { TakenPhoto } from './ocr';

/** Enough to read a card by, and little enough for a slow network. */
const WIDTH = 1280;
const ENOUGH_BYTES = 400_000;
const QUALITY = 0.7;

const chosen = (): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png';
    const end = () => {
      input.remove();
      resolve(input.files?.[0] ?? null);
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    input.hidden = true;
    // Some browsers forget a field that stands nowhere before its file is chosen.
    document.body.append(input);
    input.click();
  });

const smaller = async (file: File): Promise<Blob> => {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, WIDTH / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', QUALITY));
};

/** Has the person choose a picture of a document; made small. What the browser cannot open goes as it is, to be refused. */
export const takeIdPhoto = async (): Promise<TakenPhoto> => {
  const file = await chosen();
  if (!file) return { kind: 'declined' };
  const picture = file.size > ENOUGH_BYTES ? await smaller(file).catch(() => file) : file;
  return { kind: 'photo', bytes: await picture.arrayBuffer() };
};

/** As the server takes it. */
export const photoText = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));

/** The web page has no card to photograph: the sandbox draws the one of whoever signed in. */
export const demoIdPhoto: (() => Promise<TakenPhoto>) | null = async () => {
  try {
    const { statusCode, data } = await Taro.request<ArrayBuffer>({
      url: `${await sandboxUrl()}/_control/id-cards/${encodeURIComponent(demoCode() ?? '')}`,
      responseType: 'arraybuffer',
      dataType: 'other',
    });
    return statusCode === 200 ? { kind: 'photo', bytes: data } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
};
