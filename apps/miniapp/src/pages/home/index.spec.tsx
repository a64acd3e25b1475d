import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { AppointmentState } from '@kangqiao/contracts';
import { anAppointment } from '@kangqiao/testing';
import { session, setCurrentPersonId, setElderMode, useTextStep } from '@/platform';
import { aPerson } from '../../../test/people';
import { ledTo } from '../../../test/page';
import { openedTab, renderPage, serve } from '../../../test/providers';
import HomePage from '.';

jest.mock('@/platform/text-step', () => ({
  ...jest.requireActual<object>('@/platform/text-step'),
  useTextStep: jest.fn(() => 0),
}));

const account = { id: 'a1', preferences: { elderMode: false } };
const hospital = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院' };
const known = {
  'GET /account': [200, account],
  'GET /people': [200, { items: [aPerson({ hasCard: true })], mayAdd: 4 }],
  'GET /appointments': [200, { items: [], nextCursor: null }],
} as const;
const withReports = (state: 'answered' | 'unavailable') =>
  serve({
    'GET /account': [...known['GET /account']],
    'GET /people': [...known['GET /people']],
    'GET /appointments': [...known['GET /appointments']],
    'GET /people/p1/reports': [200, { items: [], sources: [{ ...hospital, state }] }],
  });

beforeEach(() => session.begin('token'));
afterEach(() => session.end());

it('leads to the code in one tap', async () => {
  withReports('answered');
  renderPage(<HomePage />);
  fireEvent.click(await screen.findByRole('button', { name: '出示电子健康卡' }));
  expect(openedTab()).toBe('/pages/card/index');
});

it('has codes on the phone before the card is opened', async () => {
  const calls = withReports('answered');
  renderPage(<HomePage />);
  await waitFor(() => expect(calls.map(({ key }) => key)).toContain('POST /people/p1/card/codes'));
});

it('offers to book where no visit lies ahead', async () => {
  withReports('answered');
  renderPage(<HomePage />);
  expect(await screen.findByRole('button', { name: '近期没有预约' })).toBeInTheDocument();
});

it('says that there are no reports only when every hospital has answered', async () => {
  withReports('answered');
  renderPage(<HomePage />);
  expect(await screen.findByText('近半年暂无报告')).toBeInTheDocument();
});

it('names a hospital that could not answer instead', async () => {
  withReports('unavailable');
  renderPage(<HomePage />);
  expect(await screen.findByText('康桥市第一人民医院暂时无法查询')).toBeInTheDocument();
  expect(screen.queryByText('近半年暂无报告')).not.toBeInTheDocument();
});

describe('the services and what waits for a word', () => {
  const approval = { id: 'v1', kind: 'link', requesterNameMasked: '刘*琴', personNameMasked: '王*明' };
  afterEach(() => jest.mocked(useTextStep).mockReturnValue(0));

  it.each([
    [0, false],
    [2, false],
    [3, true],
    [7, true],
  ])('stand in the order in which both are seen, with type at step %d services first: %s', async (step, isFirst) => {
    serve({
      ...(known as unknown as Record<string, [number, unknown]>),
      'GET /approvals': [200, { items: [approval] }],
    });
    jest.mocked(useTextStep).mockReturnValue(step);
    renderPage(<HomePage />);
    const waits = await screen.findByText('有人想替您办事');
    const services = screen.getAllByRole('button', { name: '预约挂号' });
    expect(services).toHaveLength(1);
    const place = services[0]?.compareDocumentPosition(waits);
    expect(place).toBe(isFirst ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING);
  });
});

describe('a doctor who asks to read the record', () => {
  const request = {
    ...{ id: 'q1', hospitalName: '康桥市第一人民医院', department: '心内科', doctorName: '周明礼' },
    ...{ scope: 'summary', state: 'pending', readings: 0 },
    ...{ askedAt: '2020-11-22T09:30:00+08:00', until: '2020-11-22T09:40:00+08:00' },
    actions: { allow: true, refuse: true, end: false },
  };
  const asking = (items: object[], person = aPerson()) =>
    serve({
      ...(known as unknown as Record<string, [number, unknown]>),
      'GET /people': [200, { items: [person], mayAdd: 4 }],
      'GET /people/p1/record-requests': [200, { items }],
    });

  it('is told of with the time that is left, and answered one tap away', async () => {
    asking([request]);
    renderPage(<HomePage />);
    fireEvent.click(
      await screen.findByRole('button', {
        name: /^医生申请查阅健康档案，康桥市第一人民医院 心内科 周明礼，请在.*前答复/,
      }),
    );
    expect(ledTo()).toBe('/packages/sharing/index');
  });

  it('is told of before what can wait longer', async () => {
    serve({
      ...(known as unknown as Record<string, [number, unknown]>),
      'GET /people': [200, { items: [aPerson()], mayAdd: 4 }],
      'GET /people/p1/record-requests': [200, { items: [request] }],
      'GET /approvals': [
        200,
        { items: [{ id: 'v1', kind: 'link', requesterNameMasked: '刘*琴', personNameMasked: '王*明' }] },
      ],
    });
    renderPage(<HomePage />);
    const approval = await screen.findByText('有人想替您办事');
    const asked = await screen.findByText('医生申请查阅健康档案');
    expect(asked.compareDocumentPosition(approval)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is told of no more once that is over', async () => {
    asking([{ ...request, state: 'lapsed', actions: { allow: false, refuse: false, end: false } }]);
    renderPage(<HomePage />);
    expect(await screen.findByRole('button', { name: '近期没有预约' })).toBeInTheDocument();
    expect(screen.queryByText('医生申请查阅健康档案')).not.toBeInTheDocument();
  });

  it('is nothing that is asked about for whoever may not see the record', async () => {
    const calls = asking([], aPerson({ actions: { ...aPerson().actions, record: false } }));
    renderPage(<HomePage />);
    expect(await screen.findByRole('button', { name: '近期没有预约' })).toBeInTheDocument();
    expect(calls.map(({ key }) => key)).not.toContain('GET /people/p1/record-requests');
  });
});

describe('the privacy notice', () => {
  const notice = { version: 2, title: '康桥隐私政策', effectiveFrom: '2026-11-22', sections: [] };
  const withNotice = (noticeVersion: number | null) =>
    serve({
      ...(known as unknown as Record<string, [number, unknown]>),
      'GET /account': [200, { ...account, noticeVersion }],
      'GET /privacy-notice': [200, notice],
      'PUT /account': [200, { ...account, noticeVersion: 2 }],
    });

  it('is asked for again when it has changed', async () => {
    const calls = withNotice(1);
    renderPage(<HomePage />);
    expect(await screen.findByRole('dialog', { name: '《康桥隐私政策》已更新' })).toBeInTheDocument();
    fireEvent.click(screen.getByText('同意'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(calls).toContainEqual({ key: 'PUT /account', body: { noticeVersion: 2 } });
  });

  it('is not asked for where this one was accepted', async () => {
    withNotice(2);
    renderPage(<HomePage />);
    expect(await screen.findByRole('button', { name: '近期没有预约' })).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

it('shows neither reports nor record to whom only booking is allowed', async () => {
  const actions = { ...aPerson().actions, reports: false, record: false, manage: false };
  serve({
    ...(known as unknown as Record<string, [number, unknown]>),
    'GET /people': [200, { items: [aPerson({ capacity: 'family', scope: 'booking', actions })], mayAdd: 4 }],
  });
  renderPage(<HomePage />);
  expect(await screen.findByRole('button', { name: '预约挂号' })).toBeInTheDocument();
  expect(screen.getByText(/仅可挂号/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '检查报告' })).not.toBeInTheDocument();
  expect(screen.queryByText('最新报告')).not.toBeInTheDocument();
});

describe('for whom', () => {
  const mother = aPerson({ id: 'p2', name: '李桂兰', relation: 'parent', capacity: 'family' });
  const withMother = (over: Record<string, [number, unknown]> = {}) =>
    serve({
      ...(known as unknown as Record<string, [number, unknown]>),
      'GET /people': [200, { items: [aPerson(), mother, aPerson({ id: 'p3', state: 'awaiting-proof' })], mayAdd: 2 }],
      ...over,
    });
  afterEach(() => act(() => setCurrentPersonId('')));

  it('is changed by one tap on another face', async () => {
    withMother();
    renderPage(<HomePage />);
    fireEvent.click(await screen.findByRole('button', { name: '换成李桂兰' }));
    expect(await screen.findByRole('button', { name: /^就诊人李桂兰/ })).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^换成/ })).toHaveLength(1);
  });

  it('shows only what waits for them: a visit that was stopped, and a number that is kept', async () => {
    const actions = { cancel: false, keep: false, rebook: true, appeal: false };
    const stopped = {
      id: 'a1',
      personId: 'p1',
      state: 'stopped',
      actions,
      departmentName: '内科',
      visitDate: '2026-11-24',
    };
    const offer = { endsAt: '2026-11-22T12:00:00+08:00' };
    const offered = { id: 'w1', personId: 'p2', state: 'offered', departmentName: '骨科', offer };
    withMother({
      'GET /appointments': [200, { items: [stopped], nextCursor: null }],
      'GET /waitlist': [200, { items: [offered], withheld: false }],
    });
    renderPage(<HomePage />);
    fireEvent.click(await screen.findByRole('button', { name: /^医院停诊了，内科.*去改约$/ }));
    expect(ledTo()).toBe('/packages/appointments/detail/index?appointmentId=a1');
    fireEvent.click(screen.getByRole('button', { name: '换成李桂兰' }));
    fireEvent.click(await screen.findByRole('button', { name: /^候补到号了，骨科，为您保留到.*去确认$/ }));
    expect(ledTo()).toBe('/packages/waitlist/entry/index?waitlistId=w1');
    expect(screen.queryByText('医院停诊了')).not.toBeInTheDocument();
  });
});

describe('the next step in elder mode', () => {
  const elders = {
    ...(known as unknown as Record<string, [number, unknown]>),
    'GET /account': [200, { ...account, preferences: { elderMode: true } }] as [number, unknown],
  };
  const { actions } = anAppointment();
  const changed = (state: AppointmentState, rebook: boolean) =>
    anAppointment({ personId: 'p1', state, actions: { ...actions, keep: !rebook, rebook } });
  const offered = {
    ...{ id: 'w1', personId: 'p1', state: 'offered', departmentName: '骨科' },
    offer: { endsAt: '2026-11-22T12:00:00+08:00' },
  };
  const approval = { id: 'v1', kind: 'link', requesterNameMasked: '刘*琴', personNameMasked: '王*明' };
  const appointments = (items: object[]) => ({ 'GET /appointments': [200, { items, nextCursor: null }] as const });
  const approvals = (kind: string) => ({ 'GET /approvals': [200, { items: [{ ...approval, kind }] }] as const });
  const line = { 'GET /waitlist': [200, { items: [offered], withheld: false }] as const };
  afterEach(() => act(() => setElderMode(false)));

  it.each([
    ['a visit that was stopped', appointments([changed('stopped', true)]), '点“医院停诊了”去改约'],
    ['a visit with another doctor', appointments([changed('booked', false)]), '点“医院换了医生”去查看'],
    ['a number that is kept, first', { ...line, ...appointments([changed('stopped', true)]) }, '点“候补到号了”去确认'],
    ['somebody who asks', approvals('link'), '点“有人想替您办事”去答复'],
    ['family who filled in', approvals('setup'), '点“家人已帮您填好信息”去答复'],
    ['nothing that waits', {}, '看病点“预约挂号”'],
  ])('names %s', async (_, waiting, step) => {
    serve({ ...elders, ...(waiting as Record<string, [number, unknown]>) });
    renderPage(<HomePage />);
    expect(await screen.findByText(`下一步：${step}`)).toBeInTheDocument();
  });
});

it('has help of the family one tap away in elder mode', async () => {
  serve({
    ...(known as unknown as Record<string, [number, unknown]>),
    'GET /account': [200, { ...account, preferences: { elderMode: true } }],
  });
  renderPage(<HomePage />);
  fireEvent.click(await screen.findByRole('button', { name: '请家人帮我' }));
  expect(ledTo()).toBe('/packages/family/help/index');
  act(() => setElderMode(false));
});
