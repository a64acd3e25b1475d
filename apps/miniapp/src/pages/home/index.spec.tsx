import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { session, setCurrentPersonId, setElderMode } from '@/platform';
import { aPerson } from '../../../test/people';
import { ledTo } from '../../../test/page';
import { openedTab, renderPage, serve } from '../../../test/providers';
import HomePage from '.';

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
      'PATCH /account': [200, { ...account, noticeVersion: 2 }],
    });

  it('is asked for again when it has changed', async () => {
    const calls = withNotice(1);
    renderPage(<HomePage />);
    expect(await screen.findByRole('dialog', { name: '《康桥隐私政策》已更新' })).toBeInTheDocument();
    fireEvent.click(screen.getByText('同意'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(calls).toContainEqual({ key: 'PATCH /account', body: { noticeVersion: 2 } });
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
