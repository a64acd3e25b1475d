import { paint, type Picture } from './paint';
import type { DrawnPicture } from './picture';

/** Draws a picture off the screen. */
export const drawPicture = async (picture: Picture): Promise<DrawnPicture> => {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw');
  paint(context, picture);
  return { src: canvas.toDataURL('image/png') };
};

/** A browser saves it where the person keeps their pictures. */
export const sharePicture = async ({ src }: DrawnPicture, name: string): Promise<boolean> => {
  const link = document.createElement('a');
  link.href = src;
  link.download = name;
  link.click();
  return true;
};
