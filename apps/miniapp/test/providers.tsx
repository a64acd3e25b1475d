import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, render } from '@testing-library/react';

type Answer = [status: number, body: unknown];

/** Renders with a query client of its own, which never repeats a failed call. */
export const renderPage = (page: ReactNode) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  return render(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
};

/** Answers calls by `GET /people`-like keys; the answer lists what was called. */
export const serve = (answers: Record<string, Answer | (() => Answer)>) => {
  const calls: { key: string; body: unknown }[] = [];
  (Taro.request as unknown as jest.Mock).mockImplementation(
    async ({ url, method, data }: { url: string; method: string; data?: string }) => {
      const key = `${method} ${url.replace('https://api.test/api/v1', '').split('?')[0]}`;
      calls.push({ key, body: data === undefined ? undefined : JSON.parse(data) });
      const answer = answers[key];
      const missing: Answer = [404, { code: 'NOT_FOUND', message: '没有找到', traceId: 't' }];
      const [statusCode, body] = typeof answer === 'function' ? answer() : (answer ?? missing);
      return { statusCode, data: body };
    },
  );
  return calls;
};

/** The one-time code that WeChat gives for the next sign-in. */
export const weChatAnswers = (code: string): void => void (Taro.login as jest.Mock).mockResolvedValue({ code });

/** What the phone calls itself; undefined = it does not say. */
export const phoneIs = (device: { brand: string; model: string } | undefined): void =>
  void (Taro.getDeviceInfo as unknown as jest.Mock).mockReturnValue(device);

/** Whether the person agrees to WeChat's own privacy guide, from now on. */
export const wechatPrivacyIs = (agreed: boolean): void =>
  void (Taro.requirePrivacyAuthorize as unknown as jest.Mock).mockImplementation(
    (options: Record<'success' | 'fail', () => void>) => options[agreed ? 'success' : 'fail'](),
  );

/** WeChat's comparison of a face ends so, from now on. */
export const faceEnds = (outcome: 'success' | 'fail'): jest.Mock =>
  (Taro as unknown as Record<'requestFacialVerify', jest.Mock>).requestFacialVerify.mockImplementation(
    (options: Record<'success' | 'fail', () => void>) => options[outcome](),
  );

/** Whether this version of WeChat can compare faces, from now on. */
export const wechatKnowsFaces = (knows: boolean): void =>
  void Object.assign(Taro, { requestFacialVerify: knows ? jest.fn() : false });

/** The tab that was opened last. */
export const openedTab = (): string | undefined =>
  (Taro.switchTab as unknown as jest.Mock<unknown, [{ url: string }]>).mock.calls.at(-1)?.[0].url;

/** What the phone says of its network from now on; whoever listens hears of it. */
export const networkIs = (networkType: 'wifi' | 'none'): void => {
  (Taro.getNetworkType as unknown as jest.Mock).mockResolvedValue({ networkType });
  const listening = (Taro.onNetworkStatusChange as unknown as jest.Mock).mock.calls as [
    (change: { isConnected: boolean }) => void,
  ][];
  act(() => {
    for (const [told] of listening) told({ isConnected: networkType !== 'none' });
  });
};

/** What was put on the clipboard last. */
export const copied = (): unknown => (Taro.setClipboardData as unknown as jest.Mock).mock.calls.at(-1)?.[0]?.data;
