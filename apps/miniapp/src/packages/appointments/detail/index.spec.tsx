import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CheckIn } from '@kangqiao/contracts';
import { aScheduledSession, anAppointment } from '@kangqiao/testing';
import { type Answer, answer, type Call, ledTo, phone, refusal, showPage } from '../../../../test/page';
import { calendarIs, locationIs } from '../../../../test/permission';
import AppointmentPage from '.';

const AROUND = {
  'GET /appointments/a1/guide': { checkIn: null, prepare: [], plan: null },
  'GET /appointments/a1/queue': { state: 'not-yet', place: null, wait: null, leave: null },
  'GET /appointments/a1/timeline': { items: [] },
};

const open = (answers: Readonly<Record<string, Answer>>) => {
  const calls = answer({ ...AROUND, ...answers });
  showPage(<AppointmentPage />, { appointmentId: 'a1' });
  return calls;
};
const booked = anAppointment({ id: 'a1' });
const NONE = { cancel: false, keep: false, rebook: false, appeal: false };

it('says where to be, by when, and what to bring', async () => {
  open({ 'GET /appointments/a1': booked });
  expect(await screen.findByText('08:45')).toBeVisible();
  expect(screen.getByText('门诊楼 3 层 A 区 305 诊室')).toBeVisible();
  expect(screen.getByText('请携带本人身份证件')).toBeVisible();
});

it('cancels only after asking', async () => {
  let state = booked;
  const calls = open({
    'GET /appointments/a1': () => state,
    'POST /appointments/a1/cancel': () => {
      state = { ...booked, state: 'cancelled', actions: NONE };
      return state;
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '取消预约' }));
  expect(calls.some(({ route }) => route.startsWith('POST'))).toBe(false);
  const dialog = screen.getByRole('dialog', { name: '要取消这次预约吗？' });
  fireEvent.click(within(dialog).getByText('确认取消'));
  expect(await screen.findByText('已取消')).toBeVisible();
  expect(screen.getByRole('button', { name: '再次预约' })).toBeVisible();
});

it('says in the dialog why it cannot be cancelled any more', async () => {
  open({
    'GET /appointments/a1': booked,
    'POST /appointments/a1/cancel': refusal(409, 'CANCEL_TOO_LATE', '已过可取消的时间，请联系医院'),
  });
  fireEvent.click(await screen.findByRole('button', { name: '取消预约' }));
  fireEvent.click(screen.getByText('确认取消'));
  expect(await screen.findByText('已过可取消的时间，请联系医院')).toBeVisible();
});

it('offers no cancelling where the server does not', async () => {
  open({ 'GET /appointments/a1': { ...booked, actions: NONE } });
  await screen.findByText('已预约');
  await waitFor(() => expect(screen.queryByRole('button', { name: '取消预约' })).toBeNull());
});

it('gives the hospital’s own reason for a stopped visit', async () => {
  open({ 'GET /appointments/a1': anAppointment({ id: 'a1', state: 'stopped', reason: '李文清医生临时停诊。' }) });
  expect(await screen.findByText('李文清医生临时停诊。')).toBeVisible();
  expect(screen.queryByText('前到达')).toBeNull();
});

it.each([
  ['D001', '/packages/booking/schedule/index?hospitalId=kq-first&departmentId=1001&doctorId=D001'],
  [null, '/packages/booking/doctors/index?hospitalId=kq-first&departmentId=1001'],
])('leads from a past visit with doctor %s to the same again', async (doctorId, address) => {
  open({
    'GET /appointments/a1': anAppointment({ id: 'a1', state: 'completed', doctorId, actions: NONE }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '再次预约' }));
  expect(ledTo()).toBe(address);
});

it('leads whoever refused the calendar once to the settings, and writes into it when they come back', async () => {
  calendarIs({ refused: true });
  open({ 'GET /appointments/a1': booked });
  fireEvent.click(await screen.findByRole('button', { name: '加入日历' }));
  expect(await screen.findByText(/没有允许写入手机日历/)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '打开设置' }));
  await waitFor(() =>
    expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '已加入日历' })),
  );
  expect(screen.queryByText(/没有允许写入手机日历/)).toBeNull();
});

describe('before the visit', () => {
  it('says where to report, how to prepare, and shows the floor', async () => {
    open({
      'GET /appointments/a1': booked,
      'GET /appointments/a1/guide': {
        checkIn: {
          state: 'open',
          opensAt: '2026-11-23T08:00:00+08:00',
          closesAt: '2026-11-23T09:30:00+08:00',
          where: '3 层分诊台',
          how: ['出示电子健康卡'],
          phone: null,
        },
        prepare: ['建议空腹'],
        plan: { title: '门诊楼 3 层', picture: 'https://img.test/3.png' },
      },
    });
    for (const text of ['08:00–09:30', '可以报到', '3 层分诊台', '出示电子健康卡', '建议空腹', '请携带本人身份证件'])
      expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByRole('img', { name: '门诊楼 3 层平面图' })).toBeVisible();
    expect(screen.getByText('报到需要到医院现场办理，手机上不能代替。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '我已到院，报到' })).toBeNull();
  });

  describe('reporting from the phone', () => {
    const guideOf = (state: CheckIn['state'], phone: CheckIn['phone']) => ({
      checkIn: {
        state,
        opensAt: '2026-11-23T08:00:00+08:00',
        closesAt: '2026-11-23T09:30:00+08:00',
        where: '一楼前台',
        how: [],
        phone,
      },
      prepare: [],
      plan: null,
    });
    const button = () => screen.findByRole('button', { name: '我已到院，报到' });

    it('tells the hospital once it is tapped, and shows that it is done', async () => {
      let guide = guideOf('open', { may: true, withinMetres: null });
      const calls = open({
        'GET /appointments/a1': booked,
        'GET /appointments/a1/guide': () => guide,
        'POST /appointments/a1/check-in': () => (guide = guideOf('done', { may: false, withinMetres: null })),
      });
      fireEvent.click(await button());
      expect(await screen.findByText('已报到')).toBeVisible();
      expect(screen.queryByRole('button', { name: '我已到院，报到' })).toBeNull();
      const sent = calls.filter(({ route }) => route === 'POST /appointments/a1/check-in');
      expect(sent.map(({ body }) => body)).toEqual([{}]);
      expect(phone.getFuzzyLocation).not.toHaveBeenCalled();
    });

    it('says why it was not taken, and may be tapped again', async () => {
      phone.getFuzzyLocation.mockImplementation((async () => ({
        latitude: 31.2153,
        longitude: 121.5449,
      })) as unknown as typeof phone.getFuzzyLocation);
      const calls = open({
        'GET /appointments/a1': booked,
        'GET /appointments/a1/guide': guideOf('open', { may: true, withinMetres: 3000 }),
        'POST /appointments/a1/check-in': refusal(409, 'NOT_ALLOWED_IN_STATE', '您离医院还比较远，请到院后再报到'),
      });
      expect(await screen.findByText('报到时会询问您的大致位置，确认您已到医院；位置不会保存。')).toBeVisible();
      fireEvent.click(await button());
      expect(await screen.findByText('您离医院还比较远，请到院后再报到')).toBeVisible();
      const sent = calls.find(({ route }) => route === 'POST /appointments/a1/check-in');
      expect(sent?.body).toEqual({ near: '31.22,121.54' });
      expect(await button()).toBeVisible();
    });

    it('is one wish where the answer got lost, wherever the phone is by then', async () => {
      const places = [31.2153, 31.2653].map((latitude) => ({ latitude, longitude: 121.5449 }));
      phone.getFuzzyLocation.mockImplementation((async () => places.shift()) as never);
      const calls = open({
        'GET /appointments/a1': booked,
        'GET /appointments/a1/guide': guideOf('open', { may: true, withinMetres: 3000 }),
        'POST /appointments/a1/check-in': refusal(0, 'NETWORK_TIMEOUT', ''),
      });
      const sent = () => calls.filter(({ route }) => route === 'POST /appointments/a1/check-in');
      fireEvent.click(await button());
      expect(await screen.findByText(/不会重复办理/)).toBeVisible();
      fireEvent.click(await button());
      await waitFor(() => expect(sent()).toHaveLength(2));
      const [first, second] = sent();
      expect(second).toEqual(first);
    });

    describe('where the place is not to be had', () => {
      const near = () =>
        open({
          'GET /appointments/a1': booked,
          'GET /appointments/a1/guide': guideOf('open', { may: true, withinMetres: 3000 }),
          'POST /appointments/a1/check-in': guideOf('done', { may: false, withinMetres: 3000 }),
        });
      const sent = (calls: Call[]) => calls.filter(({ route }) => route === 'POST /appointments/a1/check-in');

      it('leads whoever refused it once to the settings, and reports when they come back', async () => {
        locationIs({ refused: true, place: { latitude: 31.2153, longitude: 121.5449 } });
        const calls = near();
        fireEvent.click(await button());
        expect(await screen.findByText('没有允许使用位置，不能确认您已到医院。也可以到现场报到。')).toBeVisible();
        expect(sent(calls)).toEqual([]);
        fireEvent.click(screen.getByRole('button', { name: '打开设置' }));
        await waitFor(() => expect(sent(calls).map(({ body }) => body)).toEqual([{ near: '31.22,121.54' }]));
      });

      it('names the phone’s location or the counter where there is no reception, and sends nothing', async () => {
        locationIs({ refused: false, place: null });
        const calls = near();
        fireEvent.click(await button());
        expect(await screen.findByText(/请确认手机已打开定位.*或到现场报到/)).toBeVisible();
        expect(screen.queryByRole('button', { name: '打开设置' })).toBeNull();
        expect(sent(calls)).toEqual([]);
      });
    });

    it.each([
      ['before', '到时间后，可以在这里用手机报到。'],
      ['over', '已截止'],
    ] as const)('is not offered when it is %s', async (state, words) => {
      open({
        'GET /appointments/a1': booked,
        'GET /appointments/a1/guide': guideOf(state, { may: false, withinMetres: null }),
      });
      expect(await screen.findByText(words)).toBeVisible();
      expect(screen.queryByRole('button', { name: '我已到院，报到' })).toBeNull();
    });
  });

  it('tells the place in the queue, and when to leave once it knows how far it is', async () => {
    const waiting = {
      state: 'waiting',
      place: { queueNo: '12', calling: '8', ahead: 3, asOf: '2026-11-23T08:20:00+08:00' },
      wait: { minutes: 30, basis: 'hospital' },
    };
    const calls = open({
      'GET /appointments/a1': booked,
      'GET /appointments/a1/queue': ({ query }) => ({
        ...waiting,
        leave: query.includes('travelMinutes=30')
          ? { at: '2026-11-23T08:10:00+08:00', isNow: true, basis: 'queue', travelMinutes: 30, marginMinutes: 10 }
          : null,
      }),
    });
    for (const text of ['前面还有 3 人', '您的序号 12，正在叫 8 号', '大约还要等 30 分钟（医院估计）。'])
      expect(await screen.findByText(text)).toBeVisible();
    fireEvent.click(screen.getByRole('radio', { name: '30 分钟' }));
    expect(await screen.findByText('现在就出发')).toBeVisible();
    expect(screen.getByText('按排队进度，路上 30 分钟，另留 10 分钟')).toBeVisible();
    expect(calls.filter(({ route }) => route.endsWith('/queue')).map(({ query }) => query)).toEqual([
      '',
      'travelMinutes=30',
    ]);
  });

  it('says that the queue cannot be told now, without hiding the rest', async () => {
    open({
      'GET /appointments/a1': booked,
      'GET /appointments/a1/queue': refusal(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法应答，请稍后再试'),
    });
    expect(await screen.findByText('医院系统暂时无法应答，请稍后再试')).toBeVisible();
    expect(screen.getByText('08:45')).toBeVisible();
  });
});

describe('a stopped visit', () => {
  const stopped = anAppointment({
    id: 'a1',
    state: 'stopped',
    reason: '医生临时停诊',
    actions: { ...NONE, rebook: true },
  });
  const offer = {
    kind: 'same-doctor',
    hospitalId: 'kq-first',
    hospitalName: '康桥市第一人民医院',
    session: aScheduledSession({ date: '2026-11-24' }),
    number: { id: 'N1', sessionId: 'S1', startTime: '09:00', endTime: '09:10', available: true },
  };

  it('is replaced by one tap', async () => {
    const calls = open({
      'GET /appointments/a1': stopped,
      'GET /appointments/a1/alternatives': { asOf: '2026-11-22T09:30:00+08:00', items: [offer], unavailable: [] },
      'POST /appointments/a1/rebook': anAppointment({ id: 'a2' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: /^改约到/ }));
    await waitFor(() => expect(ledTo()).toBe('/packages/booking/result/index?appointmentId=a2'));
    const made = calls.find(({ route }) => route === 'POST /appointments/a1/rebook');
    expect(made?.body).toEqual({ hospitalId: 'kq-first', sessionId: offer.session.id, numberId: 'N1' });
    expect(made?.key).toBeDefined();
  });

  it('says why it could not be, and asks for other numbers', async () => {
    const calls = open({
      'GET /appointments/a1': stopped,
      'GET /appointments/a1/alternatives': { asOf: '2026-11-22T09:30:00+08:00', items: [offer], unavailable: [] },
      'POST /appointments/a1/rebook': refusal(409, 'NUMBER_TAKEN', '该号源已被预约，请选择其他时段'),
    });
    fireEvent.click(await screen.findByRole('button', { name: /^改约到/ }));
    expect(await screen.findByText('该号源已被预约，请选择其他时段')).toBeVisible();
    await waitFor(() => expect(calls.filter(({ route }) => route.endsWith('/alternatives')).length).toBeGreaterThan(1));
  });

  it('says so where nothing fits, and which hospital could not be asked', async () => {
    open({
      'GET /appointments/a1': stopped,
      'GET /appointments/a1/alternatives': { asOf: '', items: [], unavailable: ['临溪县人民医院'] },
    });
    expect(await screen.findByText('暂时没有合适的号')).toBeVisible();
    expect(screen.getByText('临溪县人民医院暂时无法应答，那里的号没有列出。')).toBeVisible();
    expect(screen.getByRole('button', { name: '自己选时间' })).toBeVisible();
  });

  it('leads to what was made instead', async () => {
    open({ 'GET /appointments/a1': anAppointment({ id: 'a1', state: 'rebooked', successorId: 'a2', actions: NONE }) });
    fireEvent.click(await screen.findByRole('button', { name: '查看改约后的预约' }));
    expect(ledTo()).toBe('/packages/appointments/detail/index?appointmentId=a2');
  });
});

it('says who replaces whom, and keeps the visit by one tap', async () => {
  const substitution = { doctorName: '吴敏', kept: false };
  const calls = open({
    'GET /appointments/a1': { ...booked, substitution, actions: { ...NONE, cancel: true, keep: true } },
    'POST /appointments/a1/keep': booked,
  });
  expect(await screen.findByText('李文清医生不出诊，改由吴敏医生出诊')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '照常就诊' }));
  await waitFor(() => expect(calls.some(({ route }) => route === 'POST /appointments/a1/keep')).toBe(true));
});

describe('a missed visit', () => {
  const missed = anAppointment({ id: 'a1', state: 'missed', actions: { ...NONE, appeal: true } });

  it('is appealed against with a reason', async () => {
    const calls = open({ 'GET /appointments/a1': missed, 'POST /appointments/a1/appeal': missed });
    const reason = await screen.findByLabelText('没有按时就诊的原因');
    fireEvent.click(screen.getByRole('button', { name: '提交申诉' }));
    expect(screen.getByText('请至少写 5 个字')).toBeVisible();
    fireEvent.input(reason, { target: { value: '地铁停运，来晚了' } });
    fireEvent.click(screen.getByRole('button', { name: '提交申诉' }));
    await waitFor(() =>
      expect(calls.find(({ route }) => route === 'POST /appointments/a1/appeal')?.body).toEqual({
        reason: '地铁停运，来晚了',
      }),
    );
  });

  it.each([
    ['waiting', '申诉已提交'],
    ['granted', '申诉已通过'],
    ['refused', '申诉未通过'],
  ] as const)('says that its appeal is %s', async (appeal, title) => {
    open({ 'GET /appointments/a1': anAppointment({ id: 'a1', state: 'missed', appeal, actions: NONE }) });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.queryByRole('button', { name: '提交申诉' })).toBeNull();
  });
});

it('tells what became of it, the newest first', async () => {
  open({
    'GET /appointments/a1': booked,
    'GET /appointments/a1/timeline': {
      items: [
        { kind: 'booked', note: null, at: '2026-11-22T09:30:00+08:00' },
        { kind: 'substituted', note: '吴敏', at: '2026-11-22T10:30:00+08:00' },
      ],
    },
  });
  expect(await screen.findByText('改由吴敏医生出诊')).toBeVisible();
  const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(steps[0]).toContain('医院安排替诊');
  expect(steps[1]).toContain('预约成功');
});
