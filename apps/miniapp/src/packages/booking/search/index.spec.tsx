import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { SearchAnswer, SearchHit } from '@kangqiao/contracts';
import { PAUSE_MS } from '@/platform';
import { answer, type Call, ledTo, phone, showPage } from '../../../../test/page';
import { locationIs } from '../../../../test/permission';
import SearchPage from '.';

const hit = (over: Partial<SearchHit> = {}): SearchHit => ({
  kind: 'department',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  departmentId: 'd1',
  departmentName: '心血管内科',
  doctorId: null,
  doctorName: null,
  detail: '门诊楼 3 层',
  speciality: null,
  distanceMetres: null,
  ...over,
});
const doctor = (id: string, name: string) =>
  hit({ kind: 'doctor', doctorId: id, doctorName: name, detail: '主任医师' });
const found = (over: Partial<SearchAnswer> = {}): SearchAnswer => ({
  emergencyAdvice: null,
  symptoms: [],
  groups: [{ kind: 'department', total: 1, items: [hit()], nextCursor: null }],
  isCorrected: false,
  sources: [{ hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', state: 'answered', asOf: null }],
  ...over,
});

let calls: Call[];
const show = (given: SearchAnswer | ((call: Call) => SearchAnswer)) => {
  calls = answer({ 'GET /search': given, 'GET /favourites': { items: [] } });
  showPage(<SearchPage />);
};
const searches = () =>
  calls.filter(({ route }) => route === 'GET /search').map(({ query }) => decodeURIComponent(query));
const type = (text: string) =>
  fireEvent.input(screen.getByLabelText('搜医院、科室、医生、症状'), { target: { value: text } });
const pause = () => act(() => jest.advanceTimersByTimeAsync(PAUSE_MS));
const search = async (text: string) => {
  type(text);
  await pause();
  // The answer comes a moment after the question.
  await pause();
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('asks once the typing pauses, not for every letter', async () => {
  show(found());
  for (const text of ['x', 'xn', 'xnk']) {
    type(text);
    await act(() => jest.advanceTimersByTimeAsync(PAUSE_MS - 1));
  }
  expect(searches()).toEqual([]);
  await pause();
  expect(searches()).toEqual(['q=xnk']);
  fireEvent.click(await screen.findByRole('button', { name: /^心血管内科，康桥市第一人民医院/ }));
  expect(ledTo()).toBe('/packages/booking/doctors/index?hospitalId=kq-first&departmentId=d1');
});

it('says what cannot wait before everything else, and dials on request', async () => {
  show(
    found({
      emergencyAdvice: '请立即拨打 120 或到急诊',
      symptoms: [{ name: '胸痛', isEmergency: true, departments: [hit({ departmentName: '急诊科' })] }],
    }),
  );
  await search('胸痛');
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('请立即拨打 120 或到急诊');
  expect(alert.compareDocumentPosition(screen.getByText('胸痛可以看这些科室'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  fireEvent.click(screen.getByRole('button', { name: '拨打 120' }));
  expect(phone.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '120' });
  expect(screen.getByText(/不是诊断/)).toBeVisible();
});

it('never shows an outage as nothing found', async () => {
  const silent = { hospitalId: 'h2', hospitalName: '临溪县人民医院', state: 'unavailable' as const, asOf: null };
  show(found({ groups: [], sources: [silent] }));
  await search('心');
  expect(screen.getByRole('alert')).toHaveTextContent('临溪县人民医院暂时无法连接');
  expect(screen.queryByText(/没有找到/)).toBeNull();
});

it('says that nothing was found where everybody answered, and how to go on', async () => {
  show(found({ groups: [] }));
  await search('量子');
  expect(screen.getByText('没有找到“量子”')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '按医院和科室查找' }));
  expect(ledTo()).toBe('/packages/booking/hospitals/index');
});

it('shows the rest of a group on request, each hit once', async () => {
  show(({ query }) =>
    found({
      groups: query.includes('cursor')
        ? [{ kind: 'doctor', total: 3, items: [doctor('b', '周明'), doctor('c', '吴明')], nextCursor: null }]
        : [{ kind: 'doctor', total: 3, items: [doctor('a', '李明'), doctor('b', '周明')], nextCursor: 'next' }],
    }),
  );
  await search('明');
  fireEvent.click(screen.getByRole('button', { name: '还有 1 个医生' }));
  await pause();
  expect(screen.getAllByRole('button', { name: /明 主任医师/ })).toHaveLength(3);
  expect(screen.queryByRole('button', { name: /还有/ })).toBeNull();
});

it('orders by distance for whoever says where they are, rounded to about a kilometre', async () => {
  phone.getFuzzyLocation.mockImplementation((async () => ({
    latitude: 31.23456,
    longitude: 121.47654,
  })) as unknown as typeof phone.getFuzzyLocation);
  show(
    found({
      groups: [
        { kind: 'hospital', total: 1, items: [hit({ kind: 'hospital', distanceMetres: 3200 })], nextCursor: null },
      ],
    }),
  );
  await search('医院');
  fireEvent.click(screen.getByRole('button', { name: '按距离由近到远' }));
  await pause();
  expect(searches().at(-1)).toBe('q=医院&near=31.23,121.48');
  expect(screen.getByText(/约 3.2 公里/)).toBeVisible();
});

it('works without a place', async () => {
  phone.getFuzzyLocation.mockImplementation((async () => {
    throw new Error('denied');
  }) as unknown as typeof phone.getFuzzyLocation);
  show(found());
  await search('心');
  fireEvent.click(screen.getByRole('button', { name: '按距离由近到远' }));
  await pause();
  expect(screen.getByRole('button', { name: '没有取得位置，点击重试' })).toBeVisible();
  expect(searches()).toEqual(['q=心']);
});

it('leads whoever refused their place once to the settings, and orders by distance when they come back', async () => {
  const place = { latitude: 31.23456, longitude: 121.47654 };
  locationIs({ refused: true, place });
  show(found());
  await search('心');
  fireEvent.click(screen.getByRole('button', { name: '按距离由近到远' }));
  await pause();
  const told = screen.getByRole('alert');
  expect(told).toHaveTextContent('没有允许使用位置，不能按距离排列。找医院和预约不受影响。');
  expect(told).toHaveTextContent('点“打开设置”，允许后回到这里，会接着办理。');
  expect(searches()).toEqual(['q=心']);
  fireEvent.click(screen.getByRole('button', { name: '打开设置' }));
  await pause();
  await pause();
  expect(searches().at(-1)).toBe('q=心&near=31.23,121.48');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('tells a phone without reception from a person who said no', async () => {
  locationIs({ refused: false, place: null });
  show(found());
  await search('心');
  fireEvent.click(screen.getByRole('button', { name: '按距离由近到远' }));
  await pause();
  expect(screen.getByRole('alert')).toHaveTextContent('请确认手机已打开定位再试，也可以直接按名称选医院。');
  expect(screen.queryByRole('button', { name: '打开设置' })).toBeNull();
});

it('keeps nothing of a search on the phone', async () => {
  phone.setStorageSync.mockClear();
  show(found());
  await search('艾滋病');
  expect(phone.setStorageSync.mock.calls.filter((call) => JSON.stringify(call).includes('艾滋病'))).toEqual([]);
  await waitFor(() => expect(screen.getByText(/都不会保存/)).toBeVisible());
});
