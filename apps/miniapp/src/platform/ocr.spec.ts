import { chooseMedia, compressImage, photographFails, photographIs } from '../../test/camera';
import { demoIdPhoto, photoText, takeIdPhoto } from './ocr';

beforeEach(() => {
  chooseMedia.mockReset();
  compressImage.mockReset();
});

it('takes one picture, from the camera or the album', async () => {
  const read = photographIs(400_000);
  expect(await takeIdPhoto()).toMatchObject({ kind: 'photo' });
  expect(chooseMedia).toHaveBeenCalledWith(
    expect.objectContaining({ count: 1, mediaType: ['image'], sourceType: ['camera', 'album'], camera: 'back' }),
  );
  expect(read).toEqual(['wxfile://taken.jpg']);
  expect(compressImage).not.toHaveBeenCalled();
});

it('makes a large picture small', async () => {
  const read = photographIs(400_001);
  await takeIdPhoto();
  expect(compressImage).toHaveBeenCalledWith({ src: 'wxfile://taken.jpg', quality: 70, compressedWidth: 1280 });
  expect(read).toEqual(['wxfile://smaller.jpg']);
});

it('opens one camera for two taps', async () => {
  photographIs(1);
  const [first, second] = await Promise.all([takeIdPhoto(), takeIdPhoto()]);
  expect(second).toBe(first);
  expect(chooseMedia).toHaveBeenCalledTimes(1);
  await takeIdPhoto();
  expect(chooseMedia).toHaveBeenCalledTimes(2);
});

it.each([
  ['chooseMedia:fail cancel', 'declined'],
  ['chooseMedia:fail privacy permission is not authorized', 'declined'],
  ['chooseMedia:fail auth deny', 'withheld'],
  ['chooseMedia:fail:system permission denied', 'withheld'],
  ['chooseMedia:fail api scope is not declared in the privacy agreement', 'failed'],
  ['chooseMedia:fail', 'failed'],
])('tells %s as %s', async (errMsg, kind) => {
  photographFails(errMsg);
  expect(await takeIdPhoto()).toEqual({ kind });
});

it('sends the picture as Base64', async () => {
  photographIs(1);
  const taken = await takeIdPhoto();
  expect(taken.kind === 'photo' && photoText(taken.bytes)).toBe(Buffer.from('wxfile://taken.jpg').toString('base64'));
});

it('has no pictures of its own inside WeChat', () => {
  expect(demoIdPhoto).toBeNull();
});
