import Taro from '@tarojs/taro';
import { paint, type Picture } from './paint';

/** What a drawn picture is handed on as. */
export interface DrawnPicture {
  /** For an image on the page. */
  src: string;
}

/** Draws a picture off the screen. @throws when the phone cannot */
export const drawPicture = async (picture: Picture): Promise<DrawnPicture> => {
  const { width, height } = picture;
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  paint(canvas.getContext('2d') as CanvasRenderingContext2D, picture);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    width,
    height,
    destWidth: width,
    destHeight: height,
    fileType: 'png',
  });
  return { src: tempFilePath };
};

/** Hands a picture to somebody of the person's choice. @returns whether they took it */
export const sharePicture = async ({ src }: DrawnPicture, _name: string): Promise<boolean> => {
  try {
    await Taro.showShareImageMenu({ path: src });
    return true;
  } catch {
    return false;
  }
};
