import { entryOf } from './entry';

it.each([
  [1014, 'message'],
  [1107, 'message'],
  [1011, 'code'],
  [1047, 'code'],
  [1007, 'share'],
  [1065, 'link'],
  [1023, 'desktop'],
  [1001, 'other'],
  [undefined, 'other'],
])('takes scene %s for %s', (scene, entry) => {
  expect(entryOf(scene)).toBe(entry);
});
