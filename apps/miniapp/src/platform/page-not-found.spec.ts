import Taro from '@tarojs/taro';
import { leadHomeFromNowhere } from './page-not-found';

it('leads whoever opens a page that is not there home, with a plain word', () => {
  let tell: (told: { path: string; query: object; isEntryPage: boolean }) => void = () => undefined;
  (Taro.onPageNotFound as jest.Mock).mockImplementation((listener) => {
    tell = listener;
  });
  leadHomeFromNowhere();
  tell({ path: 'packages/gone/index', query: { reportId: 'r-1' }, isEntryPage: true });
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/home/index' });
  expect(Taro.showToast).toHaveBeenLastCalledWith(
    expect.objectContaining({ title: '没有找到这个页面，已为您打开首页' }),
  );
});
