import Taro from '@tarojs/taro';
import { copyText } from './clipboard';

const told = () => (Taro.showToast as unknown as jest.Mock).mock.calls.at(-1)?.[0]?.title as unknown;

it('says that a text was copied, and where the phone refuses, that it was not', async () => {
  await copyText('a1b2');
  expect(told()).toBe('已复制');
  (Taro.setClipboardData as unknown as jest.Mock).mockRejectedValueOnce(new Error('denied'));
  await copyText('a1b2');
  expect(told()).toBe('没能复制');
});
