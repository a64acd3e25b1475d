import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session, setElderMode, useElderMode, useSignedIn } from '@/platform';
import { renderPage, serve, weChatAnswers } from '../../../test/providers';
import { ElderModeSwitch, useSignIn, useSignOut } from '.';

const account = { id: 'a1', preferences: { elderMode: true } };

const Who = () => {
  const signIn = useSignIn();
  const signOut = useSignOut();
  return (
    <>
      <p>{useSignedIn() ? '已登录' : '未登录'}</p>
      <p>{useElderMode() ? '大字' : '小字'}</p>
      <button onClick={() => signIn.mutate(undefined)}>登录</button>
      <button onClick={() => signOut.mutate()}>退出</button>
    </>
  );
};

beforeEach(() => {
  session.end();
  setElderMode(false);
});

it('signs in with a fresh code and takes on the account’s preference', async () => {
  weChatAnswers('wx-code');
  const calls = serve({ 'POST /sessions': [200, { token: 'secret', expiresAt: '', account }] });
  renderPage(<Who />);
  fireEvent.click(screen.getByText('登录'));
  expect(await screen.findByText('已登录')).toBeInTheDocument();
  expect(screen.getByText('大字')).toBeInTheDocument();
  expect(calls).toEqual([{ key: 'POST /sessions', body: { code: 'wx-code' } }]);
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
    const calls = serve({ 'PATCH /account': [200, account] });
    renderPage(<ElderModeSwitch />);
    fireEvent.click(screen.getByRole('switch', { name: '长辈模式' }));
    expect(screen.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
    await waitFor(() => expect(calls).toEqual([{ key: 'PATCH /account', body: { elderMode: true } }]));
  });

  it('says when it could not be saved, and stays on', async () => {
    session.begin('secret');
    serve({ 'PATCH /account': [503, { code: 'INTERNAL_ERROR', message: '服务暂时无法响应', traceId: 't' }] });
    renderPage(<ElderModeSwitch />);
    fireEvent.click(screen.getByRole('switch'));
    expect(await screen.findByText('已在本机生效，但没能保存到账号')).toBeInTheDocument();
    expect(screen.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  });
});
