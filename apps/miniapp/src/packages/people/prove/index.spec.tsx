import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Proof, ProofMethod } from '@kangqiao/contracts';
import { setElderMode } from '@/platform';
import { type Answer, answer, refusal, showPage } from '../../../../test/page';
import { aPerson } from '../../../../test/people';
import { faceEnds, openedTab, wechatKnowsFaces } from '../../../../test/providers';
import ProvePersonPage from '.';

const awaiting = (prove: ProofMethod[], capacity: 'self' | 'family' | 'guardian' = 'family') =>
  aPerson({ state: 'awaiting-proof', nameMasked: '王*明', capacity, actions: { ...aPerson().actions, prove } });

const aProof = (overrides: Partial<Proof> = {}): Proof => ({
  id: 'proof-1',
  method: 'phone-code',
  state: 'waiting',
  sentTo: null,
  faceVerifyId: null,
  expiresAt: '2099-01-01T00:00:00+08:00',
  resendAt: '2099-01-01T00:00:00+08:00',
  ...overrides,
});

const START = 'POST /people/p1/proofs';
const CONFIRM = 'POST /people/p1/proofs/proof-1/confirm';

/** The list tells of an active person as soon as control is proved, which must not tear the page down. */
const show = (person: ReturnType<typeof awaiting>, answers: Readonly<Record<string, Answer>>) => {
  let proved = false;
  const calls = answer({
    'GET /people': () => ({ items: [proved ? aPerson() : person], mayAdd: 5 }),
    ...Object.fromEntries(
      Object.entries(answers).map(([route, given]) => [
        route,
        (call) => {
          const answered = typeof given === 'function' ? given(call) : given;
          proved ||= route === CONFIRM || (answered as Partial<Proof>).state === 'confirmed';
          return answered;
        },
      ]),
    ),
  });
  showPage(<ProvePersonPage />, { personId: 'p1' });
  return { bodiesOf: (route: string) => calls.filter((call) => call.route === route).map(({ body }) => body) };
};
const tap = async (text: string) => fireEvent.click(await screen.findByText(text));
const wentHome = () => waitFor(() => expect(openedTab()).toBe('/pages/home/index'));

beforeEach(() => setElderMode(false));
afterEach(() => {
  jest.useRealTimers();
  jest.clearAllMocks();
});

it('sends a code to the phone that the hospital holds, and takes it', async () => {
  const { bodiesOf } = show(awaiting(['phone-code', 'phone-number']), {
    [START]: aProof({ sentTo: '138****0001' }),
    [CONFIRM]: aPerson(),
  });
  await tap('发送验证码');
  expect(await screen.findByText(/138\*\*\*\*0001/)).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('验证码'), { target: { value: '123456' } });
  await tap('确认');
  await wentHome();
  expect(bodiesOf(START)).toEqual([{ method: 'phone-code' }]);
  expect(bodiesOf(CONFIRM)).toEqual([{ code: '123456' }]);
});

it('proves oneself with WeChat’s number in one tap', async () => {
  const { bodiesOf } = show(awaiting(['phone-code', 'phone-number'], 'self'), {
    [START]: aProof({ method: 'phone-number', state: 'confirmed' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '微信手机号一键核验' }));
  await wentHome();
  expect(bodiesOf(START)).toEqual([{ method: 'phone-number', phoneCode: 'phone-code' }]);
});

it('names a newborn by one’s own document with one button', async () => {
  const { bodiesOf } = show(awaiting(['guardian'], 'guardian'), {
    [START]: aProof({ method: 'guardian', state: 'confirmed' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '用我的证件办理' }));
  await wentHome();
  expect(bodiesOf(START)).toEqual([{ method: 'guardian' }]);
  expect(screen.queryByText('其他方式')).not.toBeInTheDocument();
});

describe('a face', () => {
  const answers = { [START]: aProof({ method: 'face', faceVerifyId: 'verify-1' }), [CONFIRM]: aPerson() };

  it('is compared by WeChat, and the server is told that it was', async () => {
    const camera = faceEnds('success');
    const { bodiesOf } = show(awaiting(['face']), answers);
    await tap('开始人脸核验');
    await wentHome();
    expect(camera).toHaveBeenCalledWith(expect.objectContaining({ verifyId: 'verify-1' }));
    expect(bodiesOf(CONFIRM)).toEqual([{}]);
  });

  it('may be put off', async () => {
    faceEnds('fail');
    const { bodiesOf } = show(awaiting(['face']), answers);
    await tap('开始人脸核验');
    expect(await screen.findByText(/没有完成/)).toBeInTheDocument();
    expect(bodiesOf(CONFIRM)).toEqual([]);
  });

  describe('that this WeChat is too old for', () => {
    beforeEach(() => wechatKnowsFaces(false));
    afterEach(() => wechatKnowsFaces(true));

    it('is not begun, and what else can be done is said', async () => {
      const { bodiesOf } = show(awaiting(['face']), answers);
      const told = await screen.findByRole('alert');
      expect(told).toHaveTextContent('您的微信版本较旧，不能核验人脸');
      expect(told).toHaveTextContent('也可以携带证件到医院窗口办理');
      expect(screen.queryByText('开始人脸核验')).not.toBeInTheDocument();
      expect(bodiesOf(START)).toEqual([]);
    });

    it('is not what is recommended', async () => {
      show(awaiting(['face', 'phone-number']), answers);
      expect(await screen.findByRole('button', { name: '微信手机号一键核验' })).toBeInTheDocument();
    });
  });
});

describe('an approval', () => {
  const route = 'GET /people/p1/proofs/proof-1';
  const approval = (state: Proof['state']) => aProof({ method: 'approval', state });

  it('is waited for, asked after every three seconds, and then done', async () => {
    let state: Proof['state'] = 'waiting';
    jest.useFakeTimers();
    const { bodiesOf } = show(awaiting(['approval']), { [START]: approval('waiting'), [route]: () => approval(state) });
    await tap('请本人同意');
    expect(await screen.findByText('已提出申请，等待对方同意')).toBeInTheDocument();
    await waitFor(() => expect(bodiesOf(route)).toHaveLength(1));
    state = 'confirmed';
    await act(() => jest.advanceTimersByTimeAsync(2900));
    expect(bodiesOf(route)).toHaveLength(1);
    await act(() => jest.advanceTimersByTimeAsync(200));
    expect(bodiesOf(route)).toHaveLength(2);
    await wentHome();
    await act(() => jest.advanceTimersByTimeAsync(9000));
    expect(bodiesOf(route)).toHaveLength(2);
  });

  it('may be refused, and asked for again', async () => {
    const { bodiesOf } = show(awaiting(['approval']), { [START]: approval('waiting'), [route]: approval('refused') });
    await tap('请本人同意');
    expect(await screen.findByText('对方没有同意')).toBeInTheDocument();
    await tap('重新申请');
    await waitFor(() => expect(bodiesOf(START)).toHaveLength(2));
  });
});

it('says no more than the server when it fails', async () => {
  show(awaiting(['phone-code']), {
    [START]: refusal(422, 'PERSON_UNVERIFIABLE', '无法核验，请确认信息或到院办理'),
  });
  await tap('发送验证码');
  expect(await screen.findByText('无法核验，请确认信息或到院办理')).toBeInTheDocument();
  expect(screen.getByText('编号 trace-1')).toBeInTheDocument();
});

it('offers the other ways below, and in elder mode one at a time', async () => {
  show(awaiting(['phone-code', 'approval']), {});
  expect(await screen.findByRole('button', { name: '发送验证码' })).toBeInTheDocument();
  await tap('本人在自己手机上同意');
  expect(screen.getByRole('button', { name: '请本人同意' })).toBeInTheDocument();
  act(() => setElderMode(true));
  expect(screen.queryByText('其他方式')).not.toBeInTheDocument();
  await tap('换一种方式');
  expect(screen.getByRole('button', { name: '发送验证码' })).toBeInTheDocument();
});

it('has nothing to prove for whoever is active already', async () => {
  show(aPerson(), {});
  expect(await screen.findByText('王小明 已完成核验')).toBeInTheDocument();
});
