import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { networkIs } from '../../../test/providers';
import { pageIsShown } from '../../../test/wechat';
import { ApiError, isKept, queryClient, session } from '@/platform';
import { Page, PageState, asPage } from '..';

/** As a later version of the server has it. */
const STRANGE = { items: [{ title: null }] };
const RIGHT = { items: [{ title: 'flu' }] };
const KEPT = ['appointments', 'ahead'];

type List = { items: { title: string | null }[] };
const titlesOf = ({ items }: List) => items.map(({ title }) => title!.toUpperCase()).join();

let answers: List[];
let asked: number;

const useAnswer = () =>
  useQuery({
    queryKey: KEPT,
    queryFn: async () => {
      asked += 1;
      const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
      if (!answer) throw new ApiError(0, 'NETWORK_DOWN', '网络连接不上，请检查网络后重试');
      return JSON.parse(JSON.stringify(answer)) as List;
    },
    retry: false,
  });

/** Reads what came in its own body, where a fault takes the whole page away. */
const InBody = asPage(function InBody() {
  const { data } = useAnswer();
  return <Page>{data ? titlesOf(data) : 'loading'}</Page>;
});
const Line = ({ of }: { of: List }) => <p>{titlesOf(of)}</p>;
const InContent = asPage(function InContent() {
  const { data } = useAnswer();
  return <Page>{data ? <Line of={data} /> : 'loading'}</Page>;
});
const InState = asPage(function InState() {
  return (
    <Page>
      <PageState of={useAnswer()}>{(list) => <Line of={list} />}</PageState>
    </Page>
  );
});

const open = (Shown: () => JSX.Element, ...given: List[]) => {
  answers = given;
  return render(
    <QueryClientProvider client={queryClient}>
      <Shown />
    </QueryClientProvider>,
  );
};
/** Time passes, and what is drawn in it comes to rest. */
const pass = async (milliseconds: number) => {
  for (const part of [milliseconds, 0, 1, 1]) await act(() => jest.advanceTimersByTimeAsync(part));
};
const useless = () => screen.queryByText('这里的内容暂时显示不了');

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  asked = 0;
  queryClient.clear();
  session.begin('token');
  networkIs('wifi');
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

it('asks again at once for what took a page away, and draws what comes', async () => {
  open(InBody, STRANGE, RIGHT);
  await pass(10);
  expect(screen.getByText('FLU')).toBeInTheDocument();
  expect(asked).toBe(2);
});

it('tries again by itself, and less and less often, as long as nothing right comes', async () => {
  open(InBody, STRANGE);
  await pass(10);
  expect(useless()).toBeInTheDocument();
  expect(asked).toBe(2);
  await pass(29_000);
  expect(asked).toBe(2);
  await pass(1_100);
  expect(asked).toBe(3);
  await pass(59_000);
  expect(asked).toBe(3);
  answers = [RIGHT];
  await pass(1_100);
  expect(screen.getByText('FLU')).toBeInTheDocument();
});

it.each([
  ['whoever reads comes back', pageIsShown],
  ['the network comes back', () => networkIs('wifi')],
])('tries again as soon as %s', async (_, happens) => {
  open(InBody, STRANGE);
  await pass(10);
  networkIs('none');
  await pass(10);
  expect(useless()).toBeInTheDocument();
  answers = [RIGHT];
  act(() => happens());
  await pass(10);
  expect(screen.getByText('FLU')).toBeInTheDocument();
});

it('asks again by itself for what stands on a page and cannot be drawn', async () => {
  open(InState, STRANGE);
  await pass(10);
  expect(useless()).toBeInTheDocument();
  answers = [RIGHT];
  await pass(30_100);
  await pass(10);
  expect(screen.getByText('FLU')).toBeInTheDocument();
});

it.each([
  ['the content of a page', InContent],
  ['what was asked for', InState],
])('draws the next right answer where %s could not be drawn', async (_, Shown) => {
  open(Shown, STRANGE);
  await pass(10);
  expect(useless()).toBeInTheDocument();
  answers = [RIGHT];
  await act(() => queryClient.refetchQueries({ queryKey: KEPT }));
  await pass(10);
  expect(screen.getByText('FLU')).toBeInTheDocument();
});

describe('what could not be drawn', () => {
  /** The app begins anew: what is kept is all that is there. */
  const restarted = (key: readonly string[]) => {
    queryClient.clear();
    return queryClient.getQueryCache().build(queryClient, { queryKey: key }).state.data;
  };

  it('is not kept for later, though it comes again and again', async () => {
    expect(isKept(KEPT)).toBe(true);
    const { unmount } = open(InState, STRANGE);
    await pass(10);
    await act(() => queryClient.refetchQueries({ queryKey: KEPT }));
    await pass(10);
    unmount();
    expect(restarted(KEPT)).toBeUndefined();
  });

  it('does not stand in the way of what is right, which is kept again', async () => {
    const { unmount } = open(InState, STRANGE);
    await pass(10);
    answers = [RIGHT];
    await act(() => queryClient.refetchQueries({ queryKey: KEPT }));
    await act(() => queryClient.refetchQueries({ queryKey: KEPT }));
    unmount();
    expect(restarted(KEPT)).toEqual(RIGHT);
  });

  it('is as good as nothing where it was only kept, also without a network', async () => {
    await queryClient.fetchQuery({ queryKey: KEPT, queryFn: async () => STRANGE });
    queryClient.clear();
    open(InState);
    await pass(10);
    expect(useless()).not.toBeInTheDocument();
    expect(screen.getByText('网络连接不上，请检查网络后重试')).toBeInTheDocument();
    answers = [RIGHT];
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    await pass(10);
    expect(screen.getByText('FLU')).toBeInTheDocument();
  });
});
