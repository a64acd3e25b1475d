import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '@/platform';
import { openedTab, phoneIs, renderPage, serve, weChatAnswers, wechatPrivacyIs } from '../../../../test/providers';
import SignInPage from '.';

const notice = { version: 4, title: '康桥隐私政策', effectiveFrom: '2026-11-22', sections: [] };
const account = { id: 'a1', preferences: { elderMode: false }, phoneMasked: null, noticeVersion: null };

const show = () => {
  weChatAnswers('wx-code');
  phoneIs(undefined);
  const calls = serve({
    'GET /privacy-notice': [200, notice],
    'POST /sessions': [200, { token: 'secret', expiresAt: '', account }],
    'PUT /account': [200, { ...account, noticeVersion: 4 }],
  });
  renderPage(<SignInPage />);
  return { writes: () => calls.filter(({ key }) => !key.startsWith('GET ')) };
};
const box = () => screen.findByRole('checkbox', { name: '我已阅读并同意隐私政策' });

beforeEach(() => {
  session.end();
  wechatPrivacyIs(true);
});
afterEach(() => jest.clearAllMocks());

it('signs nobody in who has not accepted the privacy notice, which nobody ticks for them', async () => {
  const { writes } = show();
  expect(await box()).toHaveAttribute('aria-checked', 'false');
  fireEvent.click(await screen.findByText('微信一键登录'));
  expect(screen.getByRole('alert')).toHaveTextContent('请先阅读并同意隐私政策');
  expect(writes()).toEqual([]);
});

it('signs in, and notes down which notice was accepted', async () => {
  const { writes } = show();
  fireEvent.click(await box());
  fireEvent.click(await screen.findByText('微信一键登录'));
  await waitFor(() => expect(openedTab()).toBe('/pages/home/index'));
  expect(writes()).toEqual([
    { key: 'POST /sessions', body: { code: 'wx-code' } },
    { key: 'PUT /account', body: { noticeVersion: 4 } },
  ]);
});

it('signs nobody in who declines WeChat’s own guide', async () => {
  wechatPrivacyIs(false);
  const { writes } = show();
  fireEvent.click(await box());
  fireEvent.click(await screen.findByText('微信一键登录'));
  expect(await screen.findByText(/微信的用户隐私保护指引/)).toBeInTheDocument();
  expect(writes()).toEqual([]);
});
