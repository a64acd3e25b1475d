import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { networkIs } from '../../test/providers';
import { ApiError } from './api-error';
import { api } from './request';
import { useWrite } from './use-write';

const request = Taro.request as unknown as jest.Mock;
const keys = () => request.mock.calls.map(([{ header }]) => (header as Record<string, string>)['idempotency-key']);

const around = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);
const aWrite = (options: { each?: boolean; offline?: boolean } = {}) =>
  renderHook(() => useWrite({ ...options, mutationFn: (id: string) => api.post<object>('/things', { id }) }), {
    wrapper: around,
  }).result;
type Write = ReturnType<typeof aWrite>;
const tap = (write: Write, ...ids: string[]) => act(async () => ids.forEach((id) => write.current.mutate(id)));

beforeEach(() => {
  request.mockReset();
  request.mockResolvedValue({ statusCode: 200, data: {} });
});

it('is one request, however often it is tapped at once', async () => {
  const write = aWrite();
  await tap(write, 'a', 'a', 'b');
  expect(request).toHaveBeenCalledTimes(1);
  await tap(write, 'a');
  expect(request).toHaveBeenCalledTimes(2);
});

it('is one request for each of several switches', async () => {
  await tap(aWrite({ each: true }), 'a', 'a', 'b');
  expect(request).toHaveBeenCalledTimes(2);
});

describe('without a network', () => {
  beforeEach(() => networkIs('none'));
  afterEach(() => networkIs('wifi'));

  it('sends nothing, now or later, and says so', async () => {
    const write = aWrite();
    await tap(write, 'a');
    await waitFor(() => expect(write.current.error).toMatchObject({ code: 'NETWORK_DOWN' }));
    expect(write.current.error?.message).toContain('还没有提交');
    networkIs('wifi');
    expect(request).not.toHaveBeenCalled();
  });

  it('is tried all the same where it has a meaning of its own', async () => {
    await tap(aWrite({ offline: true }), 'a');
    expect(request).toHaveBeenCalledTimes(1);
  });
});

describe('an answer that got lost', () => {
  const lost = () => request.mockRejectedValueOnce({ errMsg: 'request:fail timeout' });

  it('is said to be unknown, and the same wish goes under the same key until it is answered', async () => {
    const write = aWrite();
    lost();
    await tap(write, 'a');
    await waitFor(() => expect(write.current.error).toBeInstanceOf(ApiError));
    expect(write.current.error?.message).toContain('可能已经办成');
    await tap(write, 'a');
    await tap(write, 'a');
    const [first, second, third] = keys();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('is lost, too, where the network is cut while it is on its way', async () => {
    const write = aWrite();
    request.mockRejectedValueOnce({ errMsg: 'request:fail net::ERR_CONNECTION_RESET' });
    await tap(write, 'a');
    await waitFor(() => expect(write.current.error?.message).toContain('可能已经办成'));
    await tap(write, 'a');
    const [first, second] = keys();
    expect(second).toBe(first);
  });

  it('stays the same wish while the server is still at the first', async () => {
    const write = aWrite();
    lost();
    await tap(write, 'a');
    request.mockResolvedValueOnce({
      statusCode: 409,
      data: { code: 'IDEMPOTENCY_IN_PROGRESS', message: '正在处理中' },
    });
    await tap(write, 'a');
    await tap(write, 'a');
    expect(new Set(keys()).size).toBe(1);
  });

  it('has the server asked for what is shown', async () => {
    const shown = jest.fn(async () => 'as it is');
    const page = renderHook(
      () => {
        useQuery({ queryKey: ['shown'], queryFn: shown, staleTime: Infinity });
        return useWrite({ mutationFn: () => api.post<object>('/things') });
      },
      { wrapper: around },
    ).result;
    await waitFor(() => expect(shown).toHaveBeenCalledTimes(1));
    lost();
    await act(async () => page.current.mutate());
    await waitFor(() => expect(shown).toHaveBeenCalledTimes(2));
  });

  it('is another wish where something else is asked for', async () => {
    const write = aWrite();
    lost();
    await tap(write, 'a');
    await tap(write, 'b');
    const [first, second] = keys();
    expect(second).not.toBe(first);
  });
});

it('asks anew after a refusal: a refusal is not repeated from memory', async () => {
  const write = aWrite();
  request.mockResolvedValueOnce({ statusCode: 409, data: { code: 'CONFLICT', message: '已被占用' } });
  await tap(write, 'a');
  await tap(write, 'a');
  const [first, second] = keys();
  expect(second).not.toBe(first);
});
