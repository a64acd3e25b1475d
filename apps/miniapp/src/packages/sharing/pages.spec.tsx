import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { RecordRequest, Share } from '@kangqiao/contracts';
import { aPerson } from '@kangqiao/testing';
import { setElderMode } from '@/platform';
import { answer, type Call, ledTo, phone, refusal, showAgain, showPage } from '../../../test/page';
import { PEOPLE } from '../../../test/people';
import SharingPage from './index';
import NewSharePage from './new';
import SharePage from './share';
import TakePage from './take';

const in15 = new Date(Date.now() + 15 * 60_000).toISOString();
const aShare = (change: Partial<Share> = {}): Share => ({
  ...{ id: 's1', scope: 'summary', title: '健康档案摘要', state: 'open', viewsAllowed: 3, viewsLeft: 3, openings: [] },
  ...{ createdAt: new Date().toISOString(), expiresAt: in15, actions: { end: true } },
  ...change,
});
const aRequest = (change: Partial<RecordRequest> = {}): RecordRequest => ({
  ...{
    id: 'r1',
    hospitalName: '第一医院',
    department: '心内科',
    doctorName: '周明',
    scope: 'summary',
    state: 'pending',
  },
  ...{ askedAt: new Date().toISOString(), until: in15, readings: 0 },
  actions: { allow: true, refuse: true, end: false },
  ...change,
});
const sent = (calls: readonly Call[], route: string) =>
  calls.filter((call) => call.route === route).map(({ body }) => body);
const SHARES = 'GET /people/person-1/shares';
const REQUESTS = 'GET /people/person-1/record-requests';

it('puts a doctor who waits first, and says who, what and until when', async () => {
  answer({ ...PEOPLE, [REQUESTS]: { items: [aRequest()] }, [SHARES]: { items: [aShare()] } });
  showPage(<SharingPage />);
  expect(await screen.findByText('第一医院 心内科 周明')).toBeVisible();
  expect(screen.getByText(/健康档案摘要（过敏/)).toBeVisible();
  expect(screen.getByText('等您答复')).toBeVisible();
  expect(await screen.findByText(/还没有人打开，还可打开 3 次/)).toBeVisible();
});

it('allows no more than was chosen, and sends it once', async () => {
  const wide = aRequest({ scope: 'summary-and-reports' });
  const ANSWER = 'POST /people/person-1/record-requests/r1/answer';
  const calls = answer({ ...PEOPLE, [REQUESTS]: { items: [wide] }, [SHARES]: { items: [] }, [ANSWER]: wide });
  showPage(<SharingPage />);
  fireEvent.click(await screen.findByRole('radio', { name: /^健康档案摘要（过敏/ }));
  fireEvent.click(screen.getByRole('button', { name: '同意，仅限本次就诊' }));
  await waitFor(() => expect(sent(calls, ANSWER)).toEqual([{ answer: 'allow', scope: 'summary' }]));
});

it('shows code and passcode of a new share, and forgets them when it is over', async () => {
  const created = {
    share: aShare(),
    viewerUrl: 'https://kq.test/doctor#shlink:/abc',
    link: 'shlink:/abc',
    passcode: '042719',
  };
  const calls = answer({
    ...PEOPLE,
    'POST /people/person-1/shares': created,
    [SHARES]: { items: [aShare({ state: 'ended', actions: { end: false } })] },
  });
  showPage(<NewSharePage />);
  fireEvent.click(await screen.findByRole('radio', { name: '5 次' }));
  fireEvent.click(screen.getByRole('button', { name: '生成二维码' }));
  await waitFor(() => expect(sent(calls, 'POST /people/person-1/shares')).toEqual([{ scope: 'summary', views: 5 }]));
  expect(await screen.findByText('这次分享已经结束')).toBeVisible();
  expect(screen.queryByText('042719')).toBeNull();
});

it('finds again what was chosen and not shared, apart from what is chosen for a visit, until it is shared', async () => {
  const created = { share: aShare(), viewerUrl: 'https://kq.test/doctor#x', link: 'shlink:/abc', passcode: '042719' };
  answer({ ...PEOPLE, 'POST /people/person-1/shares': created, [SHARES]: { items: [aShare()] } });
  const times = (checked: boolean) => screen.findByRole('radio', { name: '5 次', checked });
  const first = showPage(<NewSharePage />);
  fireEvent.click(await times(false));
  fireEvent.click(screen.getByRole('checkbox', { name: /^附上您和家人写的备注/ }));
  first.unmount();
  const ofVisit = showAgain(<NewSharePage />, { visitId: 'v1' });
  expect(await times(false)).toBeVisible();
  ofVisit.unmount();
  const second = showAgain(<NewSharePage />);
  expect(await times(true)).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /^附上您和家人写的备注/, checked: true })).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '生成二维码' }));
  expect(await screen.findByText('042719')).toBeVisible();
  second.unmount();
  showAgain(<NewSharePage />);
  expect(await times(false)).toBeVisible();
  expect(screen.queryByText('042719')).toBeNull();
});

it('offers the visit that one came from', async () => {
  answer(PEOPLE);
  showPage(<NewSharePage />, { visitId: 'v1' });
  expect(await screen.findByRole('radio', { name: /这次就诊/, checked: true })).toBeVisible();
});

it('tells who opened a share, as they called themselves', async () => {
  const openings = [{ recipient: '市一院 张医生', at: new Date().toISOString() }];
  answer({ ...PEOPLE, [SHARES]: { items: [aShare({ openings, viewsLeft: 2 })] } });
  showPage(<SharePage />, { shareId: 's1' });
  expect(await screen.findByText('市一院 张医生')).toBeVisible();
  expect(screen.getByText(/对方自己填写的称呼/)).toBeVisible();
  expect(screen.getByText('3 次，还剩 2 次')).toBeVisible();
});

const END = 'POST /people/person-1/shares/s1/end';
const AGAIN = { name: '重新生成二维码' };

it('ends a share that is open before another code is made', async () => {
  const calls = answer({
    ...PEOPLE,
    [SHARES]: { items: [aShare({ scope: 'reports' })] },
    [END]: aShare({ state: 'ended', actions: { end: false } }),
  });
  showPage(<SharePage />, { shareId: 's1' });
  const again = await screen.findByRole('button', AGAIN);
  expect(again.compareDocumentPosition(screen.getByRole('button', { name: '立即结束' }))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  fireEvent.click(again);
  await waitFor(() => expect(ledTo()).toBe('/packages/sharing/new/index?scope=reports'));
  expect(sent(calls, END)).toHaveLength(1);
});

it('leads from a share that is over to another code at once', async () => {
  const calls = answer({
    ...PEOPLE,
    [SHARES]: { items: [aShare({ scope: 'visit', state: 'used-up', actions: { end: false } })] },
  });
  showPage(<SharePage />, { shareId: 's1' });
  fireEvent.click(await screen.findByRole('button', AGAIN));
  expect(ledTo()).toBe('/packages/sharing/new/index?scope=visit');
  expect(sent(calls, END)).toEqual([]);
  expect(screen.queryByRole('button', { name: '立即结束' })).toBeNull();
});

it('makes no other code while the share could not be ended', async () => {
  answer({ ...PEOPLE, [SHARES]: { items: [aShare()] }, [END]: refusal(503, 'UNAVAILABLE', '请稍后再试') });
  phone.navigateTo.mockClear();
  showPage(<SharePage />, { shareId: 's1' });
  fireEvent.click(await screen.findByRole('button', AGAIN));
  expect(await screen.findByText('没能结束')).toBeVisible();
  expect(phone.navigateTo).not.toHaveBeenCalled();
});

it.each([
  ['reports', /^一段时间的报告/],
  ['summary', /^健康档案摘要/],
  ['visit', /^健康档案摘要/],
])('begins with what was shared before, where that can be told: %s', async (scope, name) => {
  answer(PEOPLE);
  showPage(<NewSharePage />, { scope });
  expect(await screen.findByRole('radio', { name, checked: true })).toBeVisible();
});

it('leads to files and to sharing', async () => {
  answer({ ...PEOPLE, [REQUESTS]: { items: [] }, [SHARES]: { items: [] } });
  showPage(<SharingPage />);
  fireEvent.click(await screen.findByRole('button', { name: '带走健康档案' }));
  expect(ledTo()).toBe('/packages/sharing/take/index');
});

it('says what is in the file before it is made', async () => {
  answer(PEOPLE);
  showPage(<TakePage />);
  expect(await screen.findByText(/以及所选时间的就诊、检查检验、测量和病历文书/)).toBeVisible();
  expect(screen.getByText(/少了什么，文件开头会写明/)).toBeVisible();
  expect(screen.getByRole('button', { name: '生成 PDF（阅读和打印）' })).toBeVisible();
});

it('makes the file of the time that was chosen, with notes only where that was ticked', async () => {
  const calls = answer({ ...PEOPLE, 'GET /people/person-1/record/export': new ArrayBuffer(1) });
  const asked = () =>
    new URLSearchParams(calls.filter(({ route }) => route.endsWith('/record/export')).at(-1)?.query ?? '');
  showPage(<TakePage />);
  fireEvent.click(await screen.findByRole('radio', { name: '全部' }));
  fireEvent.click(screen.getByRole('button', { name: '生成 PDF（阅读和打印）' }));
  fireEvent.click(await screen.findByRole('button', { name: '换一种格式或时间' }));
  expect(Object.fromEntries(asked())).toMatchObject({ format: 'pdf', from: aPerson().birthDate });
  expect(asked().has('notes')).toBe(false);
  fireEvent.click(await screen.findByRole('radio', { name: '自己选日期' }));
  expect(screen.getByRole('button', { name: /^从哪天/ })).toBeVisible();
  fireEvent.click(screen.getByRole('checkbox', { name: '附上您和家人写的备注' }));
  fireEvent.click(screen.getByRole('button', { name: '生成 PDF（阅读和打印）' }));
  await screen.findByRole('button', { name: '打开或保存文件' });
  expect(asked().get('notes')).toBe('with');
});

it('asks in elder mode for the time first, then for notes, and shows both where the file is made', async () => {
  setElderMode(true);
  answer(PEOPLE);
  showPage(<TakePage />);
  expect(await screen.findByText('第 1 步，共 3 步')).toBeVisible();
  expect(screen.queryByRole('button', { name: '生成 PDF（阅读和打印）' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '下一步：选择附不附备注' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '附上您和家人写的备注' }));
  fireEvent.click(screen.getByRole('button', { name: /^下一步：/ }));
  expect(screen.getByText('附上')).toBeVisible();
  expect(screen.getByRole('button', { name: '生成 PDF（阅读和打印）' })).toBeVisible();
  setElderMode(false);
});

it('sends the family’s notes along only where that was ticked, and never with reports', async () => {
  const calls = answer(PEOPLE);
  showPage(<NewSharePage />, { visitId: 'v1' });
  const notes = () => screen.getByRole('checkbox', { name: /^附上您和家人写的备注/ });
  expect(await screen.findByRole('checkbox', { name: /^附上您和家人写的备注/, checked: false })).toBeVisible();
  const POST = 'POST /people/person-1/shares';
  fireEvent.click(screen.getByRole('button', { name: '生成二维码' }));
  await waitFor(() => expect(sent(calls, POST)).toHaveLength(1));
  fireEvent.click(notes());
  fireEvent.click(await screen.findByRole('button', { name: '生成二维码' }));
  await waitFor(() => expect(sent(calls, POST)).toHaveLength(2));
  fireEvent.click(screen.getByRole('radio', { name: /^一段时间的报告/ }));
  expect(screen.queryByRole('checkbox', { name: /^附上您和家人写的备注/ })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: '生成二维码' }));
  await waitFor(() => expect(sent(calls, POST)).toHaveLength(3));
  expect(sent(calls, POST)).toMatchObject([
    { scope: 'visit', views: 1, visitId: 'v1' },
    { scope: 'visit', views: 1, visitId: 'v1', withNotes: true },
    { scope: 'reports', views: 1 },
  ]);
  expect(sent(calls, POST)[0]).not.toHaveProperty('withNotes');
  expect(sent(calls, POST)[2]).not.toHaveProperty('withNotes');
});

it('asks one thing a screen in elder mode, and says what will be shared before it is', async () => {
  setElderMode(true);
  const CREATE = 'POST /people/person-1/shares';
  const calls = answer({ ...PEOPLE, [CREATE]: {} });
  showPage(<NewSharePage />);
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  expect(await screen.findByText('第 1 步，共 4 步')).toBeVisible();
  fireEvent.click(screen.getByRole('radio', { name: '一段时间的报告' }));
  tap('下一步：选择哪些天的报告');
  tap('下一步：选择可以打开几次');
  fireEvent.click(screen.getByRole('radio', { name: '3 次' }));
  tap('下一步：核对信息');
  expect(screen.getByText('一段时间的报告')).toBeVisible();
  expect(screen.getByText('3 次')).toBeVisible();
  tap('生成二维码');
  await waitFor(() => expect(sent(calls, CREATE)).toEqual([expect.objectContaining({ scope: 'reports', views: 3 })]));
  setElderMode(false);
});
