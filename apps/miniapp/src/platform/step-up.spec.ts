import Taro from '@tarojs/taro';
import { api } from './request';
import { session } from './session';

const request = Taro.request as unknown as jest.Mock;
const login = Taro.login as unknown as jest.Mock;

interface Sent {
  url: string;
  method: string;
  data?: string;
  header: Record<string, string>;
}

const STEP_UP = 'https://api.test/api/v1/sessions/current/step-up';
const refused = (statusCode: number, code: string) => ({ statusCode, data: { code, message: '请重试', traceId: 't' } });
const ok = { statusCode: 200, data: { done: true } };

/** A server that answers the step-up as told and all else only after it. */
const server = (stepUp: () => object) => {
  let confirmed = false;
  request.mockImplementation(async ({ url }: Sent) => {
    if (url !== STEP_UP) return confirmed ? ok : refused(401, 'STEP_UP_REQUIRED');
    const answer = stepUp();
    confirmed = (answer as { statusCode: number }).statusCode === 204;
    return answer;
  });
};
const sent = (): Sent[] => request.mock.calls.map(([options]) => options as Sent);
const stepUps = () => sent().filter(({ url }) => url === STEP_UP);
const others = () => sent().filter(({ url }) => url !== STEP_UP);

beforeEach(() => {
  request.mockReset();
  login.mockReset().mockResolvedValue({ code: 'fresh' });
  session.begin('token');
});

describe('a session that has rested', () => {
  it('is confirmed silently with a fresh code, and the call repeated under its key', async () => {
    server(() => ({ statusCode: 204, data: '' }));
    await expect(api.post('/holds', { numberId: 'n1' })).resolves.toEqual({ done: true });
    expect(stepUps().map(({ data }) => JSON.parse(data ?? ''))).toEqual([{ code: 'fresh' }]);
    const [first, again, ...more] = others();
    expect(more).toEqual([]);
    expect(again?.data).toBe(first?.data);
    expect(first?.header['idempotency-key']).toBeTruthy();
    expect(again?.header['idempotency-key']).toBe(first?.header['idempotency-key']);
    expect(session.token()).toBe('token');
  });

  it('is confirmed once for all calls that wait', async () => {
    server(() => ({ statusCode: 204, data: '' }));
    await Promise.all([api.get('/people'), api.get('/account'), api.post('/holds')]);
    expect(stepUps()).toHaveLength(1);
    expect(others()).toHaveLength(6);
  });

  it('is not confirmed again for a call whose refusal arrives late', async () => {
    let release: (answer: object) => void = () => undefined;
    server(() => ({ statusCode: 204, data: '' }));
    request.mockImplementationOnce(() => new Promise((resolve) => (release = resolve)));
    const late = api.get('/reports');
    await api.get('/people');
    release(refused(401, 'STEP_UP_REQUIRED'));
    await expect(late).resolves.toEqual({ done: true });
    expect(stepUps()).toHaveLength(1);
  });

  it('may have to be confirmed a second time, after another rest', async () => {
    server(() => ({ statusCode: 204, data: '' }));
    await api.get('/people');
    server(() => ({ statusCode: 204, data: '' }));
    await api.get('/people');
    expect(stepUps()).toHaveLength(2);
  });

  it('never goes round in circles', async () => {
    request.mockImplementation(async ({ url }: Sent) =>
      url === STEP_UP ? { statusCode: 204, data: '' } : refused(401, 'STEP_UP_REQUIRED'),
    );
    await expect(api.get('/people')).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(others()).toHaveLength(2);
    expect(session.expired()).toBe(true);
  });
});

describe('a step-up that fails', () => {
  it.each([
    [403, 'STEP_UP_REFUSED'],
    [401, 'SIGN_IN_CODE_REFUSED'],
    [401, 'SIGN_IN_EXPIRED'],
  ])('with %i %s ends the session: one signs in again', async (status, code) => {
    server(() => refused(status, code));
    await expect(api.get('/people')).rejects.toMatchObject({ code });
    expect(session.token()).toBeNull();
    expect(session.expired()).toBe(true);
    expect(others()).toHaveLength(1);
  });

  it('ends it once, however many wait', async () => {
    const ends = jest.fn();
    const forget = session.onEnd(ends);
    server(() => refused(403, 'STEP_UP_REFUSED'));
    await Promise.allSettled([api.get('/people'), api.get('/account')]);
    forget();
    expect(ends).toHaveBeenCalledTimes(1);
  });

  it('does not end a session begun while it was under way', async () => {
    server(() => {
      session.begin('new');
      return refused(403, 'STEP_UP_REFUSED');
    });
    await expect(api.get('/people')).rejects.toMatchObject({ code: 'STEP_UP_REFUSED' });
    expect(session.token()).toBe('new');
  });

  it('because WeChat cannot be asked keeps the session, so that one can try again', async () => {
    server(() => refused(503, 'SIGN_IN_UNAVAILABLE'));
    await expect(api.get('/people')).rejects.toMatchObject({ code: 'SIGN_IN_UNAVAILABLE' });
    expect(session.token()).toBe('token');
    server(() => ({ statusCode: 204, data: '' }));
    await expect(api.get('/people')).resolves.toEqual({ done: true });
  });

  it('because the phone is offline keeps the session, too', async () => {
    login.mockRejectedValue({ errMsg: 'login:fail net::ERR_INTERNET_DISCONNECTED' });
    server(() => ({ statusCode: 204, data: '' }));
    await expect(api.get('/people')).rejects.toMatchObject({ code: 'NETWORK_DOWN' });
    expect(stepUps()).toEqual([]);
    expect(session.token()).toBe('token');
  });
});
