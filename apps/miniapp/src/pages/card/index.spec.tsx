import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { CardCodeList } from '@kangqiao/contracts';
import { ApiError, keptCodes, session, setCurrentPersonId, setElderMode } from '@/platform';
import { aCard } from '@kangqiao/testing';
import { aPerson } from '../../../test/people';
import { screenshotIsTaken } from '../../../test/phone';
import { networkIs, renderPage, serve } from '../../../test/providers';
import CardPage from '.';

const T = Date.parse('2026-11-22T14:00:00+08:00');
const at = (instant: number) => new Date(instant).toISOString();
let issued = 0;
const codes = (count = 3): CardCodeList => ({
  items: Array.from({ length: count }, (_, index) => {
    const start = Date.now() + index * 50_000;
    issued += 1;
    return {
      text: `KQ1.${issued}`,
      kind: 'dynamic',
      startsAt: at(start),
      refreshAt: at(start + 50_000),
      expiresAt: at(start + 60_000),
    };
  }),
  now: at(Date.now()),
});
const family = [
  aPerson({ hasCard: true }),
  aPerson({ id: 'p2', name: '王大山', nameMasked: '王*山', relation: 'parent' }),
];
const refusal = (status: number, code: string, message: string): [number, unknown] => [
  status,
  { code, message, traceId: 'trace7' },
];

const noNetwork = (): never => {
  throw new ApiError(0, 'NETWORK_DOWN', 'request:fail');
};

type Answers = Parameters<typeof serve>[0];
/** Second by second, since React draws nothing before a step is over. */
const pass = async (ms: number) => {
  for (let left = ms; left > 0; left -= 1_000)
    await act(async () => void (await jest.advanceTimersByTimeAsync(Math.min(left, 1_000))));
};
const show = async (answers: Answers = {}) => {
  const calls = serve({
    'GET /people': [200, { items: family, mayAdd: 3 }],
    'GET /people/p1/card': [200, aCard()],
    'POST /people/p1/card/codes': () => [200, codes()],
    'GET /people/p1/card/uses': [200, { items: [] }],
    'GET /card-issuer': [
      200,
      { name: '平台', requires: [], newborns: true, codesAhead: 15, staticCodes: true, revoke: true },
    ],
    ...answers,
  });
  const page = renderPage(<CardPage />);
  for (let step = 0; step < 4; step++) await pass(10);
  return { calls, page };
};
const code = () => screen.queryByRole('img', { name: /电子健康卡二维码/ });
const picture = () => code()?.getAttribute('src');
const asked = (calls: readonly { key: string }[], key: string) => calls.filter((call) => call.key === key).length;

beforeEach(() => {
  jest.useFakeTimers({ now: T });
  networkIs('wifi');
  session.begin('token');
  setCurrentPersonId('p1');
  setElderMode(false);
});
afterEach(() => {
  session.end();
  jest.useRealTimers();
});

describe('the code', () => {
  it('says whose it is and until when, to who cannot see it', async () => {
    await show();
    expect(code()).toHaveAccessibleName('王*明的电子健康卡二维码，有效至 14:01');
    expect(screen.getByText('离线可用，有效至 14:02')).toBeInTheDocument();
  });

  it('changes when it asks for it, without a call while the run lasts', async () => {
    const { calls } = await show();
    const first = picture();
    await pass(49_000);
    expect(picture()).toBe(first);
    await pass(2_000);
    expect(picture()).not.toBe(first);
    expect(asked(calls, 'POST /people/p1/card/codes')).toBe(1);
  });

  it('is fetched again when half of the run is used up', async () => {
    const { calls } = await show();
    await pass(81_000);
    expect(asked(calls, 'POST /people/p1/card/codes')).toBe(2);
  });

  it('is there at once from the phone, although no call is answered', async () => {
    (await show()).page.unmount();
    serve({ 'GET /people': refusal(503, 'INTERNAL_ERROR', '忙') });
    renderPage(<CardPage />);
    expect(code()).toBeInTheDocument();
    await pass(100);
    expect(code()).toBeInTheDocument();
  });

  it('says what to do when nothing is left and there is no network', async () => {
    networkIs('none');
    await show({ 'GET /people': noNetwork, 'GET /people/p1/card': noNetwork, 'POST /people/p1/card/codes': noNetwork });
    expect(screen.getByText('没有可用的二维码')).toBeInTheDocument();
    expect(screen.getByText('请连接网络，或凭身份证到窗口办理')).toBeInTheDocument();
  });

  it('stays while the issuer is silent, which is said', async () => {
    (await show()).page.unmount();
    await show({ 'POST /people/p1/card/codes': refusal(503, 'CARD_ISSUER_UNAVAILABLE', '健康卡服务暂时无法应答') });
    await pass(81_000);
    expect(code()).toBeInTheDocument();
    expect(screen.getByText('没能更新二维码')).toBeInTheDocument();
  });

  it('is replaced at once after a screenshot, and the page says so', async () => {
    await show();
    const first = picture();
    act(screenshotIsTaken);
    await pass(1_050);
    expect(picture()).not.toBe(first);
    expect(screen.getByText('已更换二维码')).toBeInTheDocument();
  });

  it('is replaced and confirmed once it was used', async () => {
    const use = {
      id: 'u1',
      at: at(T + 5_000),
      hospitalId: 'h',
      hospitalName: '市一医院',
      department: '内科门诊',
      step: 'registration',
    };
    let uses: unknown[] = [];
    await show({ 'GET /people/p1/card/uses': () => [200, { items: uses }] });
    const first = picture();
    uses = [use];
    await pass(2_100);
    expect(screen.getByText('14:00 市一医院 内科门诊 已核验')).toBeInTheDocument();
    expect(picture()).not.toBe(first);
    await pass(11_000);
    expect(screen.queryByText('14:00 市一医院 内科门诊 已核验')).not.toBeInTheDocument();
    expect(screen.getByText('市一医院')).toBeInTheDocument();
  });
});

describe('codes on the phone are destroyed', () => {
  it.each(['CODE_REVOKED', 'PERSON_NOT_FOUND', 'CONSENT_REQUIRED'])('when the server answers %s', async (reason) => {
    (await show()).page.unmount();
    expect(keptCodes.read('p1')).not.toBeNull();
    await show({ 'POST /people/p1/card/codes': refusal(409, reason, '不能出示') });
    await pass(81_000);
    expect(keptCodes.read('p1')).toBeNull();
    expect(code()).not.toBeInTheDocument();
  });

  it('when the card is reported lost, after a question', async () => {
    const ended = aCard({ state: 'revoked', actions: { show: false, apply: true, revoke: false } });
    await show({ 'DELETE /people/p1/card': [200, ended] });
    fireEvent.click(screen.getByRole('button', { name: '挂失' }));
    expect(screen.getByText('要挂失这张健康卡吗？')).toBeInTheDocument();
    fireEvent.click(screen.getAllByRole('button', { name: '挂失' }).at(-1) as HTMLElement);
    await pass(1_050);
    expect(keptCodes.read('p1')).toBeNull();
    expect(screen.getByRole('button', { name: '重新申领' })).toBeInTheDocument();
  });
});

describe('without a card', () => {
  const none = {
    'GET /people/p1/card': refusal(404, 'CARD_NOT_FOUND', '上次申领未成功：姓名与证件号码不一致，请重新申领'),
  };

  it('the server’s reason is told, and one tap applies', async () => {
    const { calls } = await show({ ...none, 'POST /people/p1/card': [200, aCard()] });
    expect(screen.getByText(/姓名与证件号码不一致/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '免费申领' }));
    await pass(1_050);
    expect(asked(calls, 'POST /people/p1/card')).toBe(1);
    await waitFor(() => expect(code()).toBeInTheDocument());
  });

  it('the page looks again by itself while the issuer works on it', async () => {
    const pending = aCard({
      number: null,
      state: 'pending',
      issuedAt: null,
      actions: { show: false, apply: false, revoke: false },
    });
    let card = pending;
    await show({ 'GET /people/p1/card': () => [200, card] });
    expect(screen.getByText('发卡机构正在办理')).toBeInTheDocument();
    expect(code()).not.toBeInTheDocument();
    card = aCard();
    await pass(3_100);
    expect(code()).toBeInTheDocument();
  });

  it('says that consent is missing', async () => {
    await show({ 'GET /people/p1/card': refusal(403, 'CONSENT_REQUIRED', '需要先征得本人同意') });
    expect(screen.getByText('需要先征得本人同意')).toBeInTheDocument();
  });
});

describe('elder mode', () => {
  it('shows the name, the code and two buttons alone', async () => {
    setElderMode(true);
    await show();
    expect(code()).toBeInTheDocument();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['切换家人', '放大']);
    expect(screen.queryByRole('img', { name: '卡号条码' })).not.toBeInTheDocument();
  });

  it('leads to the family by large faces', async () => {
    setElderMode(true);
    await show({ 'GET /people/p2/card': [200, aCard({ nameMasked: '王*山' })] });
    fireEvent.click(screen.getByRole('button', { name: '切换家人' }));
    fireEvent.click(screen.getByRole('radio', { name: '王大山，父母' }));
    await pass(1_050);
    expect(screen.getByText('王*山')).toBeInTheDocument();
  });
});
