import type { Photo } from '../../platform/wechat/wechat.port';

/** WeChat takes pictures of less than this (小于2M). */
export const PHOTO_LIMIT = 2 * 1024 * 1024;

/** The same in Base64, and the JSON around it. */
export const BODY_LIMIT = Math.ceil(PHOTO_LIMIT / 3) * 4 + 1024;

const BEGINNINGS: readonly (readonly [Photo['type'], Buffer])[] = [
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

/** A picture from its Base64, judged by its first bytes: whatever a phone calls it counts for nothing. */
export const photoOf = (base64: string): Photo | 'too-large' | 'no-picture' => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length >= PHOTO_LIMIT) return 'too-large';
  const type = BEGINNINGS.find(([, beginning]) => bytes.subarray(0, beginning.length).equals(beginning))?.[0];
  return type === undefined ? 'no-picture' : { bytes, type };
};
