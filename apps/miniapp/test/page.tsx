/** Renders a whole page for a test that reads it as a resident does: signed in, with answers for its calls. */
import type { ReactElement } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import Taro, { useRouter } from '@tarojs/taro';
import { session, setCurrentPersonId } from '@/platform';

export interface Call {
  /** Such as `POST /holds`; without the query. */
  route: string;
  query: string;
  body: unknown;
  key: string | undefined;
}

/** A body, or what becomes of the call. */
export type Answer = object | ((call: Call) => object);

/** An answer that is not 2xx, or none at all where the status is 0. */
export const refusal = (statusCode: number, code: string, message: string) => ({
  refused: { statusCode, code, message },
});

interface Refused {
  refused: { statusCode: number; code: string; message: string };
}

const isRefused = (answer: object): answer is Refused => 'refused' in answer;

const reply = (answer: object) => {
  if (!isRefused(answer)) return { statusCode: 200, data: answer };
  const { statusCode, ...body } = answer.refused;
  if (statusCode === 0) throw { errMsg: 'request:fail timeout' };
  return { statusCode, data: { ...body, traceId: 'trace-1' } };
};

/** Answers the calls of a page by route; the calls made so far are in the list that comes back. */
export const answer = (answers: Readonly<Record<string, Answer>>): Call[] =>
  answerAll((route) => answers[route] ?? refusal(404, 'NOT_FOUND', `no answer for ${route}`));

/** The same for a server that has an answer to everything. */
export const answerAll = (answers: (route: string) => Answer): Call[] => {
  const calls: Call[] = [];
  jest.mocked(Taro.request).mockImplementation((async ({ url, method, data, header }: Taro.request.Option) => {
    const [path = '', query = ''] = url.replace('https://api.test/api/v1', '').split('?');
    const call = {
      route: `${method ?? 'GET'} ${path}`,
      query,
      body: typeof data === 'string' ? JSON.parse(data) : undefined,
      key: (header as Record<string, string> | undefined)?.['idempotency-key'],
    };
    calls.push(call);
    const found = answers(call.route);
    return reply(typeof found === 'function' ? found(call) : found);
  }) as unknown as typeof Taro.request);
  return calls;
};

/** What was called, in order. */
export const routesOf = (calls: readonly Call[]): string[] => calls.map(({ route }) => route);

/** Shows a page as opened with parameters, to somebody signed in. */
export const showPage = (page: ReactElement, params: Readonly<Record<string, string>> = {}) => {
  session.begin('token');
  setCurrentPersonId('person-1');
  return showAgain(page, params);
};

/** Shows it to whoever is signed in already, as after the app was killed: only what the phone keeps is there. */
export const showAgain = (page: ReactElement, params: Readonly<Record<string, string>> = {}) => {
  jest.mocked(useRouter).mockReturnValue({ params } as ReturnType<typeof useRouter>);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  return render(page, {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
};

/** What the phone itself is asked for: storage, place, dialler. */
export const phone = jest.mocked(Taro);

/** The address that the page last led to. */
export const ledTo = (): string | undefined =>
  [jest.mocked(Taro.navigateTo).mock, jest.mocked(Taro.redirectTo).mock]
    .flatMap(({ calls, invocationCallOrder }) =>
      calls.map(([{ url }], index) => ({ url, order: invocationCallOrder[index] ?? 0 })),
    )
    .sort((a, b) => a.order - b.order)
    .at(-1)?.url;
