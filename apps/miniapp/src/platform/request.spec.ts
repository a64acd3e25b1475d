import Taro from '@tarojs/taro';
import { ApiError } from './api-error';
import { api, path } from './request';
import { session } from './session';

const request = Taro.request as unknown as jest.Mock;
const answers = (statusCode: number, data: unknown) => request.mockResolvedValue({ statusCode, data });
const sent = () => request.mock.calls.at(-1)?.[0] as { url: string; method: string; header: Record<string, string> };

beforeEach(() => {
  request.mockReset();
  session.end();
});

describe('a call', () => {
  it('puts only the values that are there into the query, encoded', async () => {
    answers(200, {});
    await api.get('/reports', { query: { kind: 'a b', from: undefined, to: null, limit: 20 } });
    expect(sent().url).toBe('https://api.test/api/v1/reports?kind=a%20b&limit=20');
  });

  it('encodes ids in paths', () => expect(path`/people/${'../a?b'}/card`).toBe('/people/..%2Fa%3Fb/card'));

  it('carries the token once signed in, and none before', async () => {
    answers(200, {});
    await api.get('/account');
    expect(sent().header.authorization).toBeUndefined();
    session.begin('secret');
    await api.get('/account');
    expect(sent().header.authorization).toBe('Bearer secret');
  });

  it('keeps the key of a wish, and makes one for each write that has none', async () => {
    answers(200, {});
    await api.post('/holds', {}, { idempotencyKey: 'wish-1' });
    expect(sent().header['idempotency-key']).toBe('wish-1');
    await api.delete('/holds/1');
    const first = sent().header['idempotency-key'];
    await api.delete('/holds/1');
    expect(first).toBeTruthy();
    expect(sent().header['idempotency-key']).not.toBe(first);
  });

  it('answers nothing for 204', async () => {
    answers(204, '');
    await expect(api.delete('/holds/1')).resolves.toBeUndefined();
  });
});

describe('a call for a file', () => {
  it('answers the text as it was sent', async () => {
    answers(200, '<html></html>');
    await expect(api.text('/people/p1/export')).resolves.toBe('<html></html>');
  });

  it('understands an error that came as text, and one that is no error of ours', async () => {
    answers(409, '{"code":"ERASURE_BLOCKED","message":"还有预约","traceId":"t1"}');
    await expect(api.text('/people/p1/export')).rejects.toMatchObject({ code: 'ERASURE_BLOCKED', traceId: 't1' });
    answers(502, '<html>Bad gateway</html>');
    await expect(api.text('/people/p1/export')).rejects.toMatchObject({ code: 'ANSWER_UNREADABLE' });
  });
});

describe('a call that fails', () => {
  it('tells what the server said', async () => {
    const details = [{ field: 'name', message: '请填写姓名' }];
    answers(400, { code: 'VALIDATION_FAILED', message: '请检查填写', traceId: 't1', details });
    await expect(api.post('/people')).rejects.toMatchObject({
      status: 400,
      code: 'VALIDATION_FAILED',
      message: '请检查填写',
      traceId: 't1',
      details,
    });
  });

  it('never shows an answer that is not ours', async () => {
    answers(502, '<html>Bad Gateway</html>');
    await expect(api.get('/people')).rejects.toMatchObject({ code: 'ANSWER_UNREADABLE', status: 502 });
  });

  it.each([
    ['request:fail timeout', 'NETWORK_TIMEOUT'],
    ['AbortError: signal is aborted without reason', 'NETWORK_TIMEOUT'],
    ['request:fail net::ERR_CONNECTION_REFUSED', 'NETWORK_DOWN'],
    ['request:fail errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED', 'NETWORK_DOWN'],
    ['request:fail net::ERR_CONNECTION_RESET', 'NETWORK_CUT'],
    ['Failed to fetch', 'NETWORK_CUT'],
  ])('names %s as %s', async (errMsg, code) => {
    request.mockRejectedValue({ errMsg });
    await expect(api.get('/people')).rejects.toMatchObject({ code, status: 0 });
  });

  it.each([
    ['request:fail net::ERR_CONNECTION_RESET', /可能已经办成/],
    ['request:fail timeout', /可能已经办成/],
    ['request:fail net::ERR_NAME_NOT_RESOLVED', /^网络连接不上/],
  ])('says of a write after %s whether it may have been done: %s', async (errMsg, words) => {
    request.mockRejectedValue({ errMsg });
    await expect(api.post('/appointments')).rejects.toThrow(words);
    await expect(api.post('/holds', {}, { harmless: true })).rejects.toThrow(/^网络/);
    await expect(api.get('/people')).rejects.toThrow(/^网络/);
  });

  it('is given up where the page leaves meanwhile', async () => {
    const controller = new AbortController();
    request.mockImplementation(() => {
      controller.abort();
      return Promise.reject({ errMsg: 'request:fail abort' });
    });
    await expect(api.get('/people', { signal: controller.signal })).rejects.toMatchObject({ code: 'ABORTED' });
  });

  it('does not start where the page has left already', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(api.get('/people', { signal: controller.signal })).rejects.toBeInstanceOf(ApiError);
    expect(request).not.toHaveBeenCalled();
  });
});

describe('a session that the server no longer accepts', () => {
  const refusal = { code: 'SIGN_IN_EXPIRED', message: '登录已过期', traceId: 't' };

  it('ends, and says that it expired', async () => {
    session.begin('old');
    answers(401, refusal);
    await expect(api.get('/people')).rejects.toMatchObject({ code: 'SIGN_IN_EXPIRED' });
    expect(session.token()).toBeNull();
    expect(session.expired()).toBe(true);
  });

  it('does not end a session begun while the call was under way', async () => {
    session.begin('old');
    request.mockImplementation(async () => {
      session.begin('new');
      return { statusCode: 401, data: refusal };
    });
    await expect(api.get('/people')).rejects.toBeInstanceOf(ApiError);
    expect(session.token()).toBe('new');
  });
});
