import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { NotificationEntry, NotificationKind, NotificationSettings } from '@kangqiao/contracts';
import { setElderMode } from '@/platform';
import { answer, ledTo, phone, refusal, routesOf, showPage } from '../../../test/page';
import NotificationsPage from './list';
import OpenNotificationPage from './open';
import NotificationSettingsPage from './settings';

const LIST = 'GET /notifications';
const SETTINGS = 'GET /notifications/settings';
const entry = (change: Partial<NotificationEntry> = {}): NotificationEntry => ({
  id: 'n1',
  kind: 'visit-stopped',
  personName: '李秀兰',
  title: '您的预约停诊了',
  body: '周明医生停诊，可以改约其他医生。',
  target: { kind: 'appointment', id: 'a1', personId: 'person-2' },
  urgent: true,
  createdAt: '2025-11-22T09:30:00+08:00',
  readAt: null,
  ...change,
});
const SEEN = '2025-11-22T10:00:00+08:00';
const asked = () =>
  phone.requestSubscribeMessage.mock.calls.map(([options]) => (options as { tmplIds?: string[] }).tmplIds);

beforeEach(() => {
  jest.clearAllMocks();
  phone.requestSubscribeMessage.mockResolvedValue({ errMsg: 'ok' } as never);
});

describe('the notification centre', () => {
  it('tells day by day what happened, to whom and when, and what is not read', async () => {
    const items = [
      entry(),
      entry({ id: 'n2', title: '预约成功', urgent: false, readAt: SEEN, createdAt: '2025-11-21T08:05:00+08:00' }),
    ];
    answer({ [LIST]: { items, nextCursor: null } });
    showPage(<NotificationsPage />);
    expect(await screen.findByRole('button', { name: /^未读，您的预约停诊了，.*，李秀兰$/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /^预约成功/ })).toBeVisible();
    expect(screen.getByText('2025年11月22日 周六')).toBeVisible();
    expect(screen.getAllByText('李秀兰')).toHaveLength(2);
    expect(screen.getByText('08:05')).toBeVisible();
    expect(screen.getAllByText('重要')).toHaveLength(1);
  });

  it('opens what it is about, for whom it is about, and is read from then on', async () => {
    const calls = answer({ [LIST]: { items: [entry()], nextCursor: null }, 'POST /notifications/n1/read': entry() });
    showPage(<NotificationsPage />);
    fireEvent.click(await screen.findByRole('button', { name: /停诊/ }));
    expect(ledTo()).toBe('/packages/appointments/detail/index?appointmentId=a1');
    await waitFor(() => expect(routesOf(calls)).toContain('POST /notifications/n1/read'));
    expect(phone.setStorageSync).toHaveBeenCalledWith('person.current', 'person-2');
  });

  it('does not mark again what is read', async () => {
    const calls = answer({ [LIST]: { items: [entry({ readAt: SEEN, target: null })], nextCursor: null } });
    showPage(<NotificationsPage />);
    fireEvent.click(await screen.findByRole('button', { name: /停诊/ }));
    expect(ledTo()).toBeUndefined();
    expect(routesOf(calls)).toEqual([LIST]);
  });

  it('marks all as read with one tap, where any is unread', async () => {
    let items = [entry()];
    const calls = answer({
      [LIST]: () => ({ items, nextCursor: null }),
      'POST /notifications/read-all': () => {
        items = [entry({ readAt: SEEN })];
        return { count: 0 };
      },
    });
    showPage(<NotificationsPage />);
    await screen.findByRole('button', { name: /^未读/ });
    fireEvent.click(screen.getByRole('button', { name: '全部已读' }));
    expect(await screen.findByRole('button', { name: /^您的预约停诊了/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: '全部已读' })).not.toBeInTheDocument();
    expect(calls.filter(({ route }) => route.endsWith('read-all'))).toHaveLength(1);
  });

  it('offers that once, beside the first day, and the settings below the messages', async () => {
    const items = [entry(), entry({ id: 'n2', createdAt: '2025-11-21T08:05:00+08:00' })];
    answer({ [LIST]: { items, nextCursor: null } });
    showPage(<NotificationsPage />);
    const all = await screen.findByRole('button', { name: '全部已读' });
    const before = (one: HTMLElement, other: HTMLElement) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const [first, last] = screen.getAllByRole('button', { name: /^未读/ });
    expect(before(screen.getByText('2025年11月22日 周六'), all) && before(all, first!)).toBe(true);
    expect(before(last!, screen.getByRole('button', { name: '消息设置' }))).toBe(true);
  });

  it('says why not all could be marked as read, and offers it again', async () => {
    answer({
      [LIST]: { items: [entry()], nextCursor: null },
      'POST /notifications/read-all': refusal(503, 'SERVICE_BUSY', '现在使用的人较多'),
    });
    showPage(<NotificationsPage />);
    fireEvent.click(await screen.findByRole('button', { name: '全部已读' }));
    expect(await screen.findByText('没能全部标为已读')).toBeVisible();
    expect(screen.getByRole('button', { name: '全部已读' })).toBeVisible();
  });

  it('goes on from where the page ended', async () => {
    answer({
      [LIST]: ({ query }) =>
        query.includes('cursor=next')
          ? { items: [entry({ id: 'n2', title: '更早的一条' })], nextCursor: null }
          : { items: [entry()], nextCursor: 'next' },
    });
    showPage(<NotificationsPage />);
    fireEvent.click(await screen.findByText('查看更早的消息'));
    expect(await screen.findByText('更早的一条')).toBeVisible();
  });

  it('says that there is nothing only when the server said so', async () => {
    answer({ [LIST]: { items: [], nextCursor: null } });
    showPage(<NotificationsPage />);
    expect(await screen.findByText('还没有消息')).toBeVisible();
  });

  it('never shows a failure as nothing', async () => {
    answer({ [LIST]: refusal(503, 'SERVICE_BUSY', '现在使用的人较多') });
    showPage(<NotificationsPage />);
    expect(await screen.findByText('现在使用的人较多')).toBeVisible();
    expect(screen.queryByText('还没有消息')).not.toBeInTheDocument();
  });
});

describe('a message that was tapped', () => {
  const READ = 'POST /notifications/n1/read';

  it('leads on to what it is about, in the place of this page', async () => {
    answer({ [READ]: entry() });
    showPage(<OpenNotificationPage />, { id: 'n1' });
    await waitFor(() => expect(phone.redirectTo).toHaveBeenCalled());
    expect(ledTo()).toBe('/packages/appointments/detail/index?appointmentId=a1');
    expect(phone.navigateTo).not.toHaveBeenCalled();
  });

  it('says its own words where there is nothing more', async () => {
    answer({ [READ]: entry({ target: null }) });
    showPage(<OpenNotificationPage />, { id: 'n1' });
    expect(await screen.findByText('周明医生停诊，可以改约其他医生。')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '查看全部消息' }));
    expect(ledTo()).toBe('/packages/notifications/list/index');
  });

  it('says that it is there no longer', async () => {
    answer({ [READ]: refusal(404, 'NOTIFICATION_NOT_FOUND', '没有找到该消息，可能已过期') });
    showPage(<OpenNotificationPage />, { id: 'n1' });
    expect(await screen.findByText('没有找到该消息，可能已过期')).toBeVisible();
    expect(screen.getByRole('button', { name: '查看全部消息' })).toBeVisible();
  });
});

describe('the settings', () => {
  const kinds: [NotificationKind, string, boolean, string | null][] = [
    ['visit-stopped', '停诊通知', true, 'T-stopped'],
    ['visit-reminder', '就诊提醒', true, 'T-reminder'],
    ['report-ready', '新报告', false, 'T-report'],
    ['sharing', '分享', true, null],
  ];
  const settings: NotificationSettings = {
    switches: kinds.map(([kind, title, on, templateId]) => ({ kind, title, on, templateId })),
    quiet: { on: true, from: '22:00', to: '07:00' },
  };
  const withSettings = (put: object = settings) =>
    answer({ [SETTINGS]: settings, 'PUT /notifications/settings': put, 'GET /notifications/unread': { count: 0 } });
  const sent = (calls: ReturnType<typeof answer>) => calls.find(({ route }) => route.startsWith('PUT'))?.body;

  it('switch a kind off, at once and as a whole', async () => {
    const calls = withSettings();
    showPage(<NotificationSettingsPage />);
    const toggle = await screen.findByRole('switch', { name: '停诊通知' });
    expect(toggle).toBeChecked();
    fireEvent.click(toggle);
    await waitFor(() => expect(sent(calls)).toEqual({ off: ['visit-stopped', 'report-ready'], quiet: settings.quiet }));
    expect(asked()).toEqual([]);
  });

  it('ask WeChat for consent when a kind is switched on that it can send', async () => {
    const calls = withSettings();
    showPage(<NotificationSettingsPage />);
    fireEvent.click(await screen.findByRole('switch', { name: '新报告' }));
    await waitFor(() => expect(sent(calls)).toEqual({ off: [], quiet: settings.quiet }));
    expect(asked()).toEqual([['T-report']]);
  });

  it('ask for what is on and can be sent, with one tap', async () => {
    withSettings();
    showPage(<NotificationSettingsPage />);
    fireEvent.click(await screen.findByRole('button', { name: '允许微信提醒我' }));
    expect(asked()).toEqual([['T-stopped', 'T-reminder']]);
  });

  it('choose the quiet hours', async () => {
    const calls = withSettings();
    showPage(<NotificationSettingsPage />);
    expect(await screen.findByText('第二天')).toBeVisible();
    const [from] = screen.getAllByLabelText('滚轮');
    if (from) fireEvent.change(from, { target: { value: '21:30' } });
    await waitFor(() =>
      expect(sent(calls)).toEqual({ off: ['report-ready'], quiet: { on: true, from: '21:30', to: '07:00' } }),
    );
  });

  it('put back what the server did not take, and say so', async () => {
    withSettings(refusal(503, 'SERVICE_BUSY', '现在使用的人较多'));
    showPage(<NotificationSettingsPage />);
    fireEvent.click(await screen.findByRole('switch', { name: '停诊通知' }));
    expect(await screen.findByText('现在使用的人较多')).toBeVisible();
    expect(screen.getByRole('switch', { name: '停诊通知' })).toBeChecked();
  });

  it('are one thing a screen in elder mode, and said at last as they are', async () => {
    setElderMode(true);
    withSettings();
    showPage(<NotificationSettingsPage />);
    expect(await screen.findByRole('button', { name: '允许微信提醒我' })).toBeVisible();
    expect(screen.queryByRole('switch', { name: '停诊通知' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '下一步：选择接收哪些消息' }));
    fireEvent.click(screen.getByRole('button', { name: '下一步：选择夜间免打扰' }));
    fireEvent.click(screen.getByRole('button', { name: '下一步：看看选好的' }));
    expect(screen.getByText('22:00 到 07:00')).toBeVisible();
    expect(screen.getByRole('button', { name: '完成' })).toBeVisible();
    setElderMode(false);
  });
});
