import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { SignedInDevice } from '@kangqiao/contracts';
import { session } from '@/platform';
import { answer, refusal, routesOf, showPage } from '../../../../test/page';
import DevicesPage from '.';

describe('where I am signed in', () => {
  const phone = (change: Partial<SignedInDevice>): SignedInDevice => ({
    id: 's1',
    current: true,
    device: 'HUAWEI LIO-AL00',
    signedInAt: '2025-11-20T09:00:00+08:00',
    lastSeenAt: '2025-11-21T09:00:00+08:00',
    expiresAt: '2025-12-20T09:00:00+08:00',
    ...change,
  });
  const DEVICES = { 'GET /sessions': { items: [phone({}), phone({ id: 's2', current: false, device: null })] } };

  it('names this phone, and signs out another', async () => {
    const calls = answer({ ...DEVICES, 'DELETE /sessions/s2': {} });
    showPage(<DevicesPage />);
    expect(await screen.findByText('本机')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '退出 未知设备' }));
    fireEvent.click(screen.getByRole('button', { name: '退出' }));
    await waitFor(() => expect(routesOf(calls)).toContain('DELETE /sessions/s2'));
  });

  it.each([
    ['2025-11-20T09:00:00+08:00', '登录于 2025年11月20日 09:00'],
    ['2025-11-20T09:00:59+08:00', '登录于 2025年11月20日 09:00'],
    ['2025-11-20T09:01:00+08:00', '最近使用 2025年11月20日 09:01，登录于 2025年11月20日 09:00'],
  ])('says once when it was used last at %s', async (lastSeenAt, note) => {
    answer({ 'GET /sessions': { items: [phone({ lastSeenAt })] } });
    showPage(<DevicesPage />);
    expect(await screen.findByText(note)).toBeVisible();
  });

  it('signs out everywhere, here too, once the server has done it', async () => {
    answer({ ...DEVICES, 'DELETE /sessions': {} });
    showPage(<DevicesPage />);
    fireEvent.click(await screen.findByRole('button', { name: '全部退出' }));
    fireEvent.click(screen.getByText('全部退出', { selector: '[role=dialog] *' }));
    await waitFor(() => expect(session.token()).toBeNull());
  });

  it('stays signed in here while the other phones may still be', async () => {
    answer({ ...DEVICES, 'DELETE /sessions': refusal(0, '', '') });
    showPage(<DevicesPage />);
    fireEvent.click(await screen.findByRole('button', { name: '全部退出' }));
    fireEvent.click(screen.getByText('全部退出', { selector: '[role=dialog] *' }));
    expect(
      await screen.findByText('没有收到回应，可能已经办成。请先看看结果，没有办成再试一次，不会重复办理'),
    ).toBeVisible();
    expect(session.token()).not.toBeNull();
  });

  const pressClose = async () => {
    showPage(<DevicesPage />);
    fireEvent.click(await screen.findByRole('button', { name: '注销账号' }));
    fireEvent.click(screen.getByRole('button', { name: '注销' }));
  };

  it('closes the account, and signs out here once the server has forgotten it', async () => {
    answer({ ...DEVICES, 'DELETE /account': {} });
    await pressClose();
    await waitFor(() => expect(session.token()).toBeNull());
  });

  it('says what to do first while the account acts for somebody', async () => {
    answer({ ...DEVICES, 'DELETE /account': refusal(409, 'NOT_ALLOWED_IN_STATE', '请先移除或删除全部就诊人') });
    await pressClose();
    expect(await screen.findByText('请先移除或删除全部就诊人')).toBeVisible();
    expect(session.token()).not.toBeNull();
  });
});
