import Taro from '@tarojs/taro';
import { enteredBy, entryOf } from './entry';

it.each([
  [1007, 'share'],
  [1044, 'share'],
  [1023, 'desktop'],
  [1014, 'other'],
  [1047, 'other'],
  [1001, 'other'],
  [undefined, 'other'],
])('takes scene %s for %s', (scene, entry) => {
  expect(entryOf(scene)).toBe(entry);
});

it('is what WeChat said when the app came to the front, and nothing special where it says nothing', () => {
  const options = jest.mocked(Taro.getEnterOptionsSync);
  options.mockReturnValueOnce({ scene: 1008 } as ReturnType<typeof Taro.getEnterOptionsSync>);
  expect(enteredBy()).toBe('share');
  expect(enteredBy()).toBe('other');
});
