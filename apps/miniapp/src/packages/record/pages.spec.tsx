import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session, setElderMode } from '@/platform';
import { answer, ledTo, showPage } from '../../../test/page';
import { PEOPLE } from '../../../test/people';
import { renderPage } from '../../../test/providers';
import ContactPage from './contact';
import DocumentPage from './document';
import ImmunizationsPage from './immunizations';
import MaternalChildPage from './maternal';
import VisitPage from './visit';

const source = {
  ...{ hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院' },
  ...{ fetchedAt: '2026-11-20T09:30:00+08:00', noLongerListed: false },
};
const answered = [{ hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', state: 'answered', asOf: null }];
const of = (path: string) => `GET /people/person-1/record/${path}`;

it('shows a visit with what came of it, and opens its document', async () => {
  answer({
    ...PEOPLE,
    [of('visits/v1')]: {
      ...{ id: 'v1', kind: 'outpatient', occurredOn: '2026-03-01', departmentName: '心内科', doctorName: '周明' },
      diagnoses: [{ name: '高血压', code: 'I10' }],
      prescriptions: [{ name: '氨氯地平', dosage: '每次 1 片' }],
      prescriptionsOfDay: [{ name: '布洛芬', dosage: null }],
      measurements: [{ name: '血压', value: '138/88', unit: 'mmHg', measuredAt: '2026-03-01T08:30:00+08:00' }],
      documents: [{ id: 'd1', title: '门诊病历', createdAt: '2026-03-01T09:00:00+08:00' }],
      otherVisitsThatDay: 1,
      formerly: [],
      source,
    },
  });
  showPage(<VisitPage />, { entryId: 'v1' });
  expect(await screen.findByText('高血压')).toBeVisible();
  expect(screen.getByText('门诊就诊')).toBeVisible();
  expect(screen.getByText('心内科')).toBeVisible();
  expect(screen.getByText('康桥市第一人民医院')).toBeVisible();
  expect(screen.queryByText(/^(类型|日期|科室|医院)$/)).toBeNull();
  expect(screen.getByText('周明')).toBeVisible();
  expect(screen.getByText('血压 138/88 mmHg')).toBeVisible();
  expect(screen.getByText(/当天在该院还有 1 次就诊/)).toBeVisible();
  const inOrder = screen.getAllByText(/^(这次就诊的处方|氨氯地平|当天在该院.*|当天的处方|布洛芬)$/);
  expect(inOrder.map(({ textContent }) => textContent?.slice(0, 5))).toEqual([
    '这次就诊的',
    '氨氯地平',
    '当天在该院',
    '当天的处方',
    '布洛芬',
  ]);
  fireEvent.click(screen.getByRole('button', { name: '查看检查报告' }));
  const [address, query] = ledTo()?.split('?') ?? [];
  expect(address).toBe('/packages/reports/list/index');
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    ...{ hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院' },
    ...{ from: '2026-03-01', to: '2026-03-08' },
  });
  fireEvent.click(screen.getByRole('button', { name: '门诊病历' }));
  expect(ledTo()).toBe('/packages/record/document/index?entryId=d1');
});

const document = (sections: object | null) => ({
  ...{ id: 'd1', title: '门诊病历', departmentName: '心内科', doctorName: '周明' },
  ...{ createdAt: '2026-03-01T09:00:00+08:00', sections, source },
});

it('shows the words of a document as words, whatever they hold', async () => {
  const lines = [{ label: '诊断', text: '<img src=x onerror=alert(1)>高血压' }];
  answer({ ...PEOPLE, [of('documents/d1')]: document([{ title: '诊断', lines }]) });
  showPage(<DocumentPage />, { entryId: 'd1' });
  expect(await screen.findByText('<img src=x onerror=alert(1)>高血压')).toBeVisible();
});

it('says once of a document which hospital and department it is of', async () => {
  const own = { title: '康桥市第一人民医院 心内科门诊病历' };
  answer({ ...PEOPLE, [of('documents/d1')]: { ...document([]), ...own } });
  showPage(<DocumentPage />, { entryId: 'd1' });
  expect(await screen.findByText(own.title)).toBeVisible();
  expect(screen.getAllByText(/康桥市第一人民医院/)).toHaveLength(1);
  expect(screen.getAllByText(/心内科/)).toHaveLength(1);
  expect(screen.getByText('周明')).toBeVisible();
});

it('says where a document can be had that cannot be shown', async () => {
  answer({ ...PEOPLE, [of('documents/d1')]: document(null) });
  showPage(<DocumentPage />, { entryId: 'd1' });
  expect(await screen.findByText('这份文书不能在手机上显示')).toBeVisible();
});

const dose = (state: string, given: object = {}) => ({
  ...{ vaccine: '麻腮风疫苗', dose: 1, dueOn: '2024-09-30', completeBefore: '2025-01-31', state, givenOn: null },
  ...given,
});

it('says of a dose that is due only that no record was seen, and to ask the clinic', async () => {
  answer({
    ...PEOPLE,
    [of('immunizations')]: {
      given: [{ vaccine: '乙肝疫苗', givenOn: '2024-01-31', dose: 1, source }],
      plan: { programme: '国家免疫规划', doses: [dose('due')], advice: '以接种单位为准。' },
      sources: answered,
      withheld: false,
    },
  });
  showPage(<ImmunizationsPage />);
  expect(await screen.findByText('麻腮风疫苗 第 1 剂')).toBeVisible();
  expect(screen.getByText('未见记录')).toBeVisible();
  expect(screen.getByText('建议到接种单位确认')).toBeVisible();
  expect(screen.getByText('乙肝疫苗')).toBeVisible();
});

const nothingDrawn = { growthStandard: null, sources: answered, withheld: false };

it('shows how a child grows as measured, and judges nothing', async () => {
  const point = { kind: 'weight', value: '8.35', unit: 'kg', measuredOn: '2026-09-01', ageMonths: 14, source };
  answer({
    ...PEOPLE,
    [of('maternal-child')]: { pregnancy: [], newborn: [], growth: [point], ...nothingDrawn },
  });
  showPage(<MaternalChildPage />);
  expect(await screen.findByText('体重 8.35 kg')).toBeVisible();
  expect(screen.getByText('1 岁 2 个月')).toBeVisible();
  expect(screen.getByText(/不作评价/)).toBeVisible();
  expect(screen.getByRole('img', { name: /^体重随年龄变化图，共 1 次/ })).toBeVisible();
  expect(screen.queryByText(/每 100 个/)).toBeNull();
});

it('draws the national standard behind it, and says which', async () => {
  const point = { kind: 'height', value: '80.1', unit: 'cm', measuredOn: '2026-09-01', ageMonths: 15, source };
  const percentiles = [0, 12, 24].map((ageMonths) => ({ ageMonths, p3: 70, p25: 75, p50: 80, p75: 85, p97: 90 }));
  const growthStandard = { name: 'WS/T 423—2022', curves: [{ kind: 'height', percentiles }] };
  answer({
    ...PEOPLE,
    [of('maternal-child')]: { pregnancy: [], newborn: [], growth: [point], ...nothingDrawn, growthStandard },
  });
  showPage(<MaternalChildPage />);
  expect(await screen.findByText(/^来源：WS\/T 423—2022/)).toBeVisible();
  expect(screen.getByRole('img', { name: /1 岁 3 个月 80\.1 cm。背景里的线是国家标准/ })).toBeVisible();
  expect(screen.queryByRole('img', { name: /^体重/ })).toBeNull();
});

it.each([
  ['visit', '/packages/record/visit/index?entryId=e1'],
  ['diagnosis', '/packages/record/entry/index?about=diagnosis&entryId=e1'],
])('opens a %s of a pregnancy on its own page', async (type, page) => {
  const entry = { id: 'e1', type, occurredOn: '2026-03-01', title: '孕 20 周', detail: null, source };
  answer({ ...PEOPLE, [of('maternal-child')]: { pregnancy: [entry], newborn: [], growth: [], ...nothingDrawn } });
  showPage(<MaternalChildPage />);
  fireEvent.click(await screen.findByRole('button', { name: /孕 20 周/ }));
  expect(ledTo()).toBe(page);
});

it('keeps whom to call as the person wrote it', async () => {
  const calls = answer({
    ...PEOPLE,
    'GET /people/person-1/record': { emergencyContact: null },
    'PUT /people/person-1/record/emergency-contact': {},
  });
  showPage(<ContactPage />);
  fireEvent.input(await screen.findByLabelText('联系人姓名'), { target: { value: '李明' } });
  fireEvent.input(screen.getByLabelText('电话'), { target: { value: '13800000002' } });
  fireEvent.click(screen.getByRole('radio', { name: '子女' }));
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(calls.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
      name: '李明',
      contactRelation: 'child',
      phone: '13800000002',
    }),
  );
});

describe('the emergency contact in elder mode', () => {
  beforeEach(() => {
    session.end();
    setElderMode(true);
  });
  afterEach(() => setElderMode(false));

  it('is asked for one thing a screen, goes on where it was left, and is summed up before it is kept', async () => {
    const PUT = 'PUT /people/person-1/record/emergency-contact';
    const calls = answer({ ...PEOPLE, 'GET /people/person-1/record': { emergencyContact: null }, [PUT]: {} });
    const write = (label: string, value: string) =>
      fireEvent.input(screen.getByLabelText(label), { target: { value } });
    const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
    const { unmount } = showPage(<ContactPage />);
    expect(await screen.findByText('第 1 步，共 4 步')).toBeVisible();
    expect(screen.queryByLabelText('电话')).not.toBeInTheDocument();
    write('联系人姓名', '李明');
    tap('下一步：选择与本人的关系');
    fireEvent.click(screen.getByRole('radio', { name: '子女' }));
    tap('下一步：填写电话');
    unmount();

    renderPage(<ContactPage />);
    expect(await screen.findByText('第 3 步，共 4 步')).toBeVisible();
    write('电话', '138');
    tap('下一步：核对信息');
    expect(screen.getByText('请填写正确的电话号码')).toBeVisible();
    write('电话', '13800000001');
    tap('下一步：核对信息');
    for (const said of ['李明', '子女', '13800000001']) expect(screen.getByText(said)).toBeVisible();
    tap('保存');
    await waitFor(() =>
      expect(calls.find(({ route }) => route === PUT)?.body).toEqual({
        ...{ name: '李明', contactRelation: 'child', phone: '13800000001' },
      }),
    );
  });
});
