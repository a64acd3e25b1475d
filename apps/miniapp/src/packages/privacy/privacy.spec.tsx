import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { AccessLogEntry, Consent, SignedInDevice } from '@kangqiao/contracts';
import { aPerson } from '@kangqiao/testing';
import { session } from '@/platform';
import { answer, refusal, showPage } from '../../../test/page';
import { copied, openedTab } from '../../../test/providers';
import AccessLogPage from './access-log';
import ConsentsPage from './consents';
import DevicesPage from './devices';
import ErasurePage from './erasure';
import ExportPage from './export';
import PrivacyNoticePage from './notice';

const PEOPLE = { 'GET /people': { items: [aPerson()], mayAdd: 4 } };
const routes = (calls: readonly { route: string }[]) => calls.map(({ route }) => route);

describe('who looked at my information', () => {
  const LOG = 'GET /people/person-1/access-log';
  const entry = (change: Partial<AccessLogEntry>): AccessLogEntry => ({
    id: 'e1',
    at: '2025-11-22T09:30:00+08:00',
    who: '您的女儿 王*红',
    what: '查看了您的血常规检验报告',
    hospitalName: '康桥市第一人民医院',
    action: 'report.view',
    outcome: 'done',
    traceId: 'trace-77',
    ...change,
  });

  it('tells it in whole sentences, by day, with time and hospital', async () => {
    answer({ ...PEOPLE, [LOG]: { items: [entry({})], nextCursor: null } });
    showPage(<AccessLogPage />);
    expect(await screen.findByText('您的女儿 王*红 查看了您的血常规检验报告')).toBeVisible();
    expect(screen.getByText('09:30 · 康桥市第一人民医院')).toBeVisible();
    expect(screen.getByText('2025年11月22日 周六')).toBeVisible();
  });

  it('marks in words what was refused', async () => {
    const items = [entry({ outcome: 'refused', what: '尝试查看您的健康档案，已被拒绝', hospitalName: null })];
    answer({ ...PEOPLE, [LOG]: { items, nextCursor: null } });
    showPage(<AccessLogPage />);
    expect(await screen.findByText('09:30 · 已拒绝')).toBeVisible();
  });

  it('has the number to quote one tap away, to copy', async () => {
    answer({ ...PEOPLE, [LOG]: { items: [entry({})], nextCursor: null } });
    showPage(<AccessLogPage />);
    fireEvent.click(await screen.findByRole('button', { name: /血常规/ }));
    expect(screen.getByText('编号 trace-77')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '复制编号 trace-77' }));
    expect(copied()).toBe('trace-77');
  });

  it('goes on from where the page ended', async () => {
    const calls = answer({
      ...PEOPLE,
      [LOG]: ({ query }) =>
        query.includes('cursor=next')
          ? { items: [entry({ id: 'e2', what: '取消了您的预约' })], nextCursor: null }
          : { items: [entry({})], nextCursor: 'next' },
    });
    showPage(<AccessLogPage />);
    fireEvent.click(await screen.findByRole('button', { name: '查看更早的记录' }));
    expect(await screen.findByText('您的女儿 王*红 取消了您的预约')).toBeVisible();
    expect(screen.queryByRole('button', { name: '查看更早的记录' })).toBeNull();
    expect(routes(calls).filter((route) => route === LOG)).toHaveLength(2);
  });

  it('shows nobody whom I only help', async () => {
    const actions = { ...aPerson().actions, manage: false };
    const mother = aPerson({ relation: 'parent', capacity: 'family', actions });
    const calls = answer({ 'GET /people': { items: [mother], mayAdd: 4 } });
    showPage(<AccessLogPage />);
    expect(await screen.findByText('请先核验您本人')).toBeVisible();
    expect(routes(calls)).not.toContain(LOG);
  });
});

describe('what I agreed to', () => {
  const CONSENTS = 'GET /people/person-1/consents';
  const PUT = 'PUT /people/person-1/consents/reports';
  const consent = (given: boolean): Consent => ({
    purpose: 'reports',
    version: 2,
    title: '查询检验检查报告',
    text: '检验检查报告属于敏感个人信息。',
    required: false,
    given,
    at: '2025-11-20T09:30:00+08:00',
    by: 'self',
    actions: { give: !given, withdraw: given },
  });

  it('is given with the version that is shown, at once', async () => {
    const calls = answer({ ...PEOPLE, [CONSENTS]: { items: [consent(false)] }, [PUT]: { items: [consent(true)] } });
    showPage(<ConsentsPage />);
    expect(await screen.findByText('本人撤回于2025年11月20日 09:30')).toBeVisible();
    fireEvent.click(screen.getByRole('switch', { name: '查询检验检查报告' }));
    expect(await screen.findByText('本人同意于2025年11月20日 09:30')).toBeVisible();
    expect(calls.find(({ route }) => route === PUT)?.body).toEqual({ given: true, version: 2 });
  });

  it('is withdrawn after one question that says what stops', async () => {
    const calls = answer({ ...PEOPLE, [CONSENTS]: { items: [consent(true)] }, [PUT]: { items: [consent(false)] } });
    showPage(<ConsentsPage />);
    fireEvent.click(await screen.findByRole('switch', { name: '查询检验检查报告' }));
    expect(screen.getByRole('dialog')).toHaveTextContent('撤回后您和家人都不能在这里查看报告');
    expect(routes(calls)).not.toContain(PUT);
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    await waitFor(() => expect(calls.find(({ route }) => route === PUT)?.body).toEqual({ given: false, version: 2 }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('stays where the withdrawal failed, and says so', async () => {
    answer({ ...PEOPLE, [CONSENTS]: { items: [consent(true)] }, [PUT]: refusal(500, 'INTERNAL_ERROR', '系统繁忙') });
    showPage(<ConsentsPage />);
    fireEvent.click(await screen.findByRole('switch', { name: '查询检验检查报告' }));
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('系统繁忙')).toBeVisible();
    expect(screen.getByRole('switch', { name: '查询检验检查报告' })).toHaveAttribute('aria-checked', 'true');
  });
});

it('shows the privacy policy in full', async () => {
  answer({
    'GET /privacy-notice': {
      version: 1,
      title: '康桥隐私政策',
      effectiveFrom: '2026-11-22',
      sections: [{ heading: '我们是谁', paragraphs: ['第一段', '第二段'] }],
    },
  });
  showPage(<PrivacyNoticePage />);
  expect(await screen.findByText('第 1 版，2026年11月22日起生效')).toBeVisible();
  expect(screen.getByRole('heading')).toHaveTextContent('我们是谁');
  expect(screen.getByText('第二段')).toBeVisible();
});

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
    await waitFor(() => expect(routes(calls)).toContain('DELETE /sessions/s2'));
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

describe('what is held about me', () => {
  it('is fetched first, and leaves the phone with a tap of its own', async () => {
    const calls = answer({ ...PEOPLE, 'GET /people/person-1/export': { parts: [] } });
    showPage(<ExportPage />);
    fireEvent.click(await screen.findByRole('button', { name: '生成可以阅读和打印的页面' }));
    expect(await screen.findByText(/^kangqiao-\d{4}-\d\d-\d\d\.html$/)).toBeVisible();
    expect(calls.at(-1)?.query).toBe('format=html');
    expect(screen.getByRole('button', { name: '保存或发送文件' })).toBeVisible();
  });

  it('says why it could not be fetched', async () => {
    answer({ ...PEOPLE, 'GET /people/person-1/export': refusal(503, 'INTERNAL_ERROR', '系统繁忙') });
    showPage(<ExportPage />);
    fireEvent.click(await screen.findByRole('button', { name: '生成数据文件（JSON）' }));
    expect(await screen.findByText('系统繁忙')).toBeVisible();
  });
});

describe('having everything removed', () => {
  const ERASE = 'POST /people/person-1/erasure';
  const erase = async () => {
    showPage(<ErasurePage />);
    fireEvent.click(await screen.findByRole('button', { name: '删除个人信息' }));
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
  };

  it('says afterwards what is gone and what the law keeps, and until when', async () => {
    let erased = false;
    answer({
      'GET /people': () => ({ items: erased ? [] : [aPerson()], mayAdd: 4 }),
      [ERASE]: () => {
        erased = true;
        const kept = [{ what: '访问记录', why: '网络运行安全记录', until: '至 2029-11-22' }];
        return { id: 'x1', state: 'done', removed: ['身份信息'], kept };
      },
    });
    await erase();
    expect(await screen.findByText('身份信息')).toBeVisible();
    expect(screen.getByText('网络运行安全记录，至 2029-11-22')).toBeVisible();
  });

  it('says what to do first while a visit lies ahead', async () => {
    answer({ ...PEOPLE, [ERASE]: refusal(409, 'ERASURE_BLOCKED', '还有未完成的预约，请先取消或就诊后再申请') });
    await erase();
    expect(await screen.findByText('还有未完成的预约，请先取消或就诊后再申请')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '查看预约' }));
    expect(openedTab()).toBe('/pages/appointments/index');
  });

  it('is the same wish when it is repeated', async () => {
    const calls = answer({ ...PEOPLE, [ERASE]: refusal(0, '', '') });
    await erase();
    await screen.findByText('还不知道有没有办成');
    fireEvent.click(screen.getByRole('button', { name: '删除个人信息' }));
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    const keys = () => calls.filter(({ route }) => route === ERASE).map(({ key }) => key);
    await waitFor(() => expect(keys()).toHaveLength(2));
    expect(new Set(keys()).size).toBe(1);
  });
});
