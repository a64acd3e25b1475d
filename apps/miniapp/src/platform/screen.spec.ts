import Taro from '@tarojs/taro';
import { brighten } from './screen';

const brightness = () => jest.mocked(Taro.setScreenBrightness).mock.calls.map(([{ value }]) => value);
const phoneIs = (platform: string, before: number) => {
  jest.mocked(Taro.getDeviceInfo as unknown as jest.Mock).mockReturnValue({ platform });
  jest.mocked(Taro.getScreenBrightness as unknown as jest.Mock).mockResolvedValue({ value: before });
};
const showAndLeave = async () => {
  (await brighten())();
  await Promise.resolve();
  await Promise.resolve();
};

beforeEach(() => jest.mocked(Taro.setScreenBrightness).mockClear());

it('is bright while a code is shown, and as before afterwards', async () => {
  phoneIs('ios', 0.4);
  await showAndLeave();
  expect(brightness()).toEqual([1, 0.4]);
});

it('leaves Android to its own brightness again, automatic or not', async () => {
  phoneIs('android', -1);
  await showAndLeave();
  expect(brightness()).toEqual([1, -1]);
});

it('sets what was before on an Android that cannot be left to its own', async () => {
  phoneIs('android', 0.3);
  const set = jest.mocked(Taro.setScreenBrightness as unknown as jest.Mock);
  set.mockResolvedValueOnce(undefined).mockRejectedValueOnce({ errMsg: 'setScreenBrightness:fail' });
  await showAndLeave();
  expect(brightness()).toEqual([1, -1, 0.3]);
});

it('is left alone where the phone refuses', async () => {
  jest.mocked(Taro.getScreenBrightness as unknown as jest.Mock).mockRejectedValueOnce({ errMsg: 'fail' });
  await showAndLeave();
  expect(brightness()).toEqual([]);
});
