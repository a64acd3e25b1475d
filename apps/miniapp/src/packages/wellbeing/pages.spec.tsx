import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Measurement } from '@kangqiao/contracts';
import { setElderMode } from '@/platform';
import { answer, ledTo, phone, refusal, showPage } from '../../../test/page';
import { PEOPLE } from '../../../test/people';
import CorrectPage from './correct';
import CorrectionsPage from './corrections';
import MeasurePage from './measure';
import MeasurementsPage from './measurements';

const LIST = 'GET /people/person-1/measurements';
const POST = 'POST /people/person-1/measurements';

const measured = (change: Partial<Measurement> = {}): Measurement => ({
  ...{ id: 'm1', type: 'blood-pressure', measuredAt: '2026-11-20T09:00:00+08:00', timing: null },
  ...{ systolic: '152', diastolic: '88', pulse: '76', value: null, unit: 'mmHg' },
  source: { by: 'resident', name: null, hospitalName: null },
  ...{ level: 'measure-again', advice: '请安静休息 5 分钟后复测', againInMinutes: 5, basis: '某规范' },
  actions: { remove: true },
  ...change,
});
const target = {
  ...{ quantity: 'systolic', atLeast: '90', below: '140', unit: 'mmHg', source: '某规范', isPersonal: false },
};
const show = (items: Measurement[], more: object = {}) => {
  const calls = answer({ ...PEOPLE, [LIST]: { items, nextCursor: null, targets: [target] }, ...more });
  showPage(<MeasurementsPage />);
  return calls;
};

describe('the page of what one measures', () => {
  it('shows the newest value, what it asks for, a picture in words, and every value in a table', async () => {
    const pushed = measured({
      ...{ id: 'm0', systolic: '131', level: 'in-range', advice: null, actions: { remove: false } },
      source: { by: 'doctor', name: '村医周明', hospitalName: '第一医院' },
    });
    show([measured(), pushed]);
    expect((await screen.findAllByText('152/88'))[0]).toBeVisible();
    expect(screen.getByText('请安静休息 5 分钟后复测')).toBeVisible();
    expect(
      screen.getByRole('img', { name: /收缩压（高压）变化图，图上 2 次，最近一次 .*152\/88 mmHg，不在目标范围/ }),
    ).toBeVisible();
    expect(screen.getByText('131/88 mmHg')).toBeVisible();
    expect(screen.getByText(/第一医院 · 村医周明测量/)).toBeVisible();
    expect(screen.getByText('90 及以上，低于 140 mmHg')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^删除/ })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: '记录一次血压' }));
    expect(ledTo()).toBe('/packages/wellbeing/measure/index?type=blood-pressure');
  });

  it('says once where ranges stand that stand in one place, and explains only the shapes that are drawn', async () => {
    const targets = [
      target,
      { ...target, quantity: 'diastolic', atLeast: '60', below: '90' },
      { ...target, quantity: 'pulse', atLeast: '60', below: '101', source: '某教材' },
    ];
    show([measured()], { [LIST]: { items: [measured()], nextCursor: null, targets } });
    expect(await screen.findAllByText('来源：某规范')).toHaveLength(1);
    expect(screen.getByText('来源：某教材')).toBeVisible();
    expect(screen.getAllByText('▲')[0]?.parentElement).toHaveTextContent('▲ 偏高');
    expect(screen.queryByText('▼')).toBeNull();
  });

  it('offers 120 in an emergency', async () => {
    show([measured({ level: 'emergency', advice: '请立即拨打 120' })]);
    fireEvent.click(await screen.findByRole('button', { name: '拨打 120' }));
    expect(phone.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '120' });
  });

  it('asks before it removes', async () => {
    const calls = show([measured()], { 'DELETE /people/person-1/measurements/m1': {} });
    fireEvent.click(await screen.findByRole('button', { name: /^删除.*152\/88/ }));
    expect(calls.some(({ route }) => route.startsWith('DELETE'))).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    await waitFor(() => expect(calls.some(({ route }) => route.startsWith('DELETE'))).toBe(true));
  });

  it('says that there is nothing yet, and asks for the other kind', async () => {
    const calls = show([]);
    fireEvent.click(await screen.findByRole('radio', { name: '血糖' }));
    expect(await screen.findByText('还没有血糖记录')).toBeVisible();
    expect(calls.at(-1)?.query).toBe('type=blood-glucose');
  });

  it.each([
    ['weight', 'type=weight'],
    ['mood', 'type=blood-pressure'],
    ['constructor', 'type=blood-pressure'],
  ])('opened for %s asks for %s', async (type, query) => {
    const calls = answer({ ...PEOPLE, [LIST]: { items: [], nextCursor: null, targets: [] } });
    showPage(<MeasurementsPage />, { type });
    await waitFor(() => expect(calls.at(-1)?.query).toBe(query));
  });
});

describe('writing down a measurement', () => {
  afterEach(() => act(() => setElderMode(false)));
  const open = (reply: object, type = 'blood-pressure') => {
    const calls = answer({ ...PEOPLE, [POST]: reply });
    showPage(<MeasurePage />, { type });
    return () => calls.find(({ route }) => route === POST)?.body;
  };
  const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

  it('sends the numbers as they were written, and says what they ask for', async () => {
    const sent = open(measured());
    await screen.findByLabelText(/^收缩压/);
    write(/^收缩压/, '152');
    write(/^舒张压/, '88');
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('152/88')).toBeVisible();
    expect(sent()).toEqual({
      ...{ type: 'blood-pressure', systolic: '152', diastolic: '88' },
      measuredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    fireEvent.click(screen.getByRole('button', { name: '5 分钟后再测一次' }));
    expect(await screen.findByLabelText(/^收缩压/)).toBeVisible();
  });

  it('sends the same measurement again after an answer that got lost, never a second one', async () => {
    let tries = 0;
    const calls = answer({ ...PEOPLE, [POST]: () => (++tries === 1 ? refusal(0, '', '') : measured()) });
    showPage(<MeasurePage />, { type: 'blood-pressure' });
    await screen.findByLabelText(/^收缩压/);
    write(/^收缩压/, '152');
    write(/^舒张压/, '88');
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('还不知道有没有办成')).toBeVisible();
    expect(screen.queryByText('没能保存')).toBeNull();
    // Another moment: what is sent must not tell.
    await act(() => new Promise((later) => setTimeout(later, 5)));
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('152/88')).toBeVisible();
    const [first, second] = calls.filter(({ route }) => route === POST);
    expect([second?.key, second?.body]).toEqual([first?.key, first?.body]);
  });

  it('says of a typing error which number it is in', async () => {
    const message = '体重应在 0.5～400 kg 之间，请核对后再填';
    open(
      { refused: { ...refusal(400, 'VALIDATION_FAILED', '请检查').refused, details: [{ field: 'value', message }] } },
      'weight',
    );
    await screen.findByLabelText(/^体重/);
    write(/^体重/, '605');
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('asks one number a screen in elder mode, with large keys', async () => {
    setElderMode(true);
    const sent = open(measured());
    await screen.findByText('第 1 步，共 4 步');
    const press = (keys: string) => {
      for (const key of keys) fireEvent.click(screen.getByRole('button', { name: key }));
    };
    const goOn = (task: string) => fireEvent.click(screen.getByRole('button', { name: `下一步：${task}` }));
    expect(screen.getByRole('button', { name: /下一步/ })).toHaveAttribute('aria-disabled', 'true');
    press('152');
    goOn('输入舒张压（低压）');
    press('880');
    fireEvent.click(screen.getByRole('button', { name: '删除一位' }));
    goOn('输入脉搏');
    expect(screen.getByText('可以不填')).toBeVisible();
    goOn('核对信息');
    expect(screen.getByText('152 mmHg')).toBeVisible();
    expect(screen.getByText('88 mmHg')).toBeVisible();
    expect(screen.queryByText('脉搏')).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('152/88');
    expect(sent()).toMatchObject({ systolic: '152', diastolic: '88' });
    expect(sent()).not.toHaveProperty('pulse');
  });

  it.each(['mood', 'constructor'])('knows nothing of a kind that there is not: %s', async (type) => {
    open({}, type);
    expect(await screen.findByText('没有这一类测量')).toBeVisible();
  });
});

describe('telling a hospital what is not right', () => {
  const CORRECTIONS = '/people/person-1/record/corrections';
  const write = async (value: string) =>
    fireEvent.input(await screen.findByLabelText('哪里不对，应该是什么'), { target: { value } });

  it('sends the words, and shows what becomes of them', async () => {
    const calls = answer({ ...PEOPLE, [`POST ${CORRECTIONS}`]: {} });
    showPage(<CorrectPage />, { about: 'visit', subjectId: 'v1', title: '3月1日的就诊' });
    expect(await screen.findByText('3月1日的就诊')).toBeVisible();
    await write('日期不对');
    expect(screen.getByRole('button', { name: '提交给医院' })).toHaveAttribute('aria-disabled', 'true');
    await write('日期不对，是二月');
    fireEvent.click(screen.getByRole('button', { name: '提交给医院' }));
    await waitFor(() => expect(ledTo()).toBe('/packages/wellbeing/corrections/index'));
    expect(calls.find(({ route }) => route.startsWith('POST'))?.body).toEqual({
      ...{ about: 'visit', subjectId: 'v1', text: '日期不对，是二月' },
    });
  });

  it('names the record office where the hospital takes nothing here', async () => {
    const message = '第一医院暂不在线受理更正，请联系该院病案室，电话 0911-1234567';
    answer({ ...PEOPLE, [`POST ${CORRECTIONS}`]: refusal(409, 'NOT_ALLOWED_IN_STATE', message) });
    showPage(<CorrectPage />, { about: 'document', subjectId: 'd1', title: '门诊病历' });
    await write('日期不对，是二月');
    fireEvent.click(screen.getByRole('button', { name: '提交给医院' }));
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('lists what was sent, with the hospital’s answer', async () => {
    const correction = {
      ...{ id: 'c1', about: 'visit', title: '门诊就诊', occurredOn: '2026-03-01', hospitalName: '第一医院' },
      ...{ text: '日期不对', state: 'declined', answer: '经核对无误' },
      ...{ sentAt: '2026-11-20T09:30:00+08:00', decidedAt: '2026-11-21T09:30:00+08:00' },
    };
    answer({ ...PEOPLE, [`GET ${CORRECTIONS}`]: { items: [correction], withheld: false } });
    showPage(<CorrectionsPage />);
    expect(await screen.findByText('没有更正')).toBeVisible();
    expect(screen.getByText('经核对无误')).toBeVisible();
  });

  it('says how to begin where nothing was sent', async () => {
    answer({ ...PEOPLE, [`GET ${CORRECTIONS}`]: { items: [], withheld: false } });
    showPage(<CorrectionsPage />);
    expect(await screen.findByText('还没有更正申请')).toBeVisible();
  });
});
