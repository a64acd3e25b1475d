import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session, setElderMode, useElderMode, useSignedIn } from '@/platform';
import { phoneIs, renderPage, serve, weChatAnswers } from '../../../test/providers';
import { ElderModeSwitch, useSignIn, useSignOut } from '.';

const account = { id: 'a1', preferences: { elderMode: true }, phoneMasked: null, noticeVersion: 3 };

const Who = () => {
  const signIn = useSignIn();
  const signOut = useSignOut();
  return (
    <>
      <p>{useSignedIn() ? '已登录' : '未登录'}</p>
      <p>{useElderMode() ? '大字' : '小字'}</p>
      <button onClick={() => signIn.mutate({ noticeVersion: 3 })}>登录</button>
      <button onClick={() => signOut.mutate()}>退出</button>
    </>
  );
};

beforeEach(() => {
  session.end();
  setElderMode(false);
});

it('signs in with a fresh code and the phone’s name, and takes on the account’s preference', async () => {
  weChatAnswers('wx-code');
  phoneIs({ brand: 'HUAWEI', model: 'LIO-AL00' });
  const calls = serve({ 'POST /sessions': [200, { token: 'secret', expiresAt: '', account }] });
  renderPage(<Who />);
  fireEvent.click(screen.getByText('登录'));
  expect(await screen.findByText('已登录')).toBeInTheDocument();
  expect(screen.getByText('大字')).toBeInTheDocument();
  expect(calls).toEqual([{ key: 'POST /sessions', body: { code: 'wx-code', device: 'HUAWEI LIO-AL00' } }]);
});

it('signs in without a name where the phone does not say one', async () => {
  weChatAnswers('wx-code');
  phoneIs(undefined);
  const calls = serve({ 'POST /sessions': [200, { token: 'secret', expiresAt: '', account }] });
  renderPage(<Who />);
  fireEvent.click(screen.getByText('登录'));
  expect(await screen.findByText('已登录')).toBeInTheDocument();
  expect(calls[0]?.body).toEqual({ code: 'wx-code' });
});

describe('the privacy notice that was accepted', () => {
  const older = { ...account, noticeVersion: 2 };

  it('is noted down after signing in, where another was accepted last', async () => {
    weChatAnswers('wx-code');
    const calls = serve({
      'POST /sessions': [200, { token: 'secret', expiresAt: '', account: older }],
      'PUT /account': [200, account],
    });
    renderPage(<Who />);
    fireEvent.click(screen.getByText('登录'));
    await waitFor(() => expect(calls.at(-1)).toEqual({ key: 'PUT /account', body: { noticeVersion: 3 } }));
  });

  it('does not keep anybody out where it could not be noted down', async () => {
    weChatAnswers('wx-code');
    const calls = serve({ 'POST /sessions': [200, { token: 'secret', expiresAt: '', account: older }] });
    renderPage(<Who />);
    fireEvent.click(screen.getByText('登录'));
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(await screen.findByText('已登录')).toBeInTheDocument();
  });
});

it('stays signed out when the code is refused', async () => {
  weChatAnswers('bad');
  const calls = serve({ 'POST /sessions': [401, { code: 'SIGN_IN_CODE_REFUSED', message: '登录失败', traceId: 't' }] });
  renderPage(<Who />);
  fireEvent.click(screen.getByText('登录'));
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(screen.getByText('未登录')).toBeInTheDocument();
});

it('forgets the session even when the server cannot be told', async () => {
  session.begin('secret');
  serve({ 'DELETE /sessions/current': [503, {}] });
  renderPage(<Who />);
  fireEvent.click(screen.getByText('退出'));
  expect(await screen.findByText('未登录')).toBeInTheDocument();
  expect(session.token()).toBeNull();
});

describe('elder mode', () => {
  it('is on at once and saved to the account', async () => {
    session.begin('secret');
    const calls = serve({ 'PUT /account': [200, account] });
    renderPage(<ElderModeSwitch />);
    fireEvent.click(screen.getByRole('switch', { name: '长辈模式' }));
    expect(screen.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
    await waitFor(() => expect(calls).toEqual([{ key: 'PUT /account', body: { elderMode: true } }]));
  });

  it('says when it could not be saved, and stays on', async () => {
    session.begin('secret');
    serve({ 'PUT /account': [503, { code: 'INTERNAL_ERROR', message: '服务暂时无法响应', traceId: 't' }] });
    renderPage(<ElderModeSwitch />);
    fireEvent.click(screen.getByRole('switch'));
    expect(await screen.findByText('已在本机生效，但没能保存到账号')).toBeInTheDocument();
    expect(screen.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  });
});
