import { PHOTO_LIMIT, photoOf } from './photo';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const base64 = (beginning: readonly number[], length = beginning.length): string => {
  const bytes = Buffer.alloc(length);
  bytes.set(beginning);
  return bytes.toString('base64');
};

describe('a picture that a phone sends', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
  ])('is %s by its first bytes', (type, beginning) => {
    expect(photoOf(base64(beginning, 40))).toEqual({ type, bytes: expect.any(Buffer) });
  });

  it.each([
    ['a GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
    ['HEIC', [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63]],
    ['a broken beginning of a PNG', PNG.slice(0, 7)],
    ['nothing', []],
  ])('is no picture where it is %s', (_, beginning) => {
    expect(photoOf(base64(beginning))).toBe('no-picture');
  });

  it('has less than 2 MiB, to the byte', () => {
    expect(photoOf(base64(JPEG, PHOTO_LIMIT - 1))).toMatchObject({ type: 'image/jpeg' });
    expect(photoOf(base64(JPEG, PHOTO_LIMIT))).toBe('too-large');
  });
});
