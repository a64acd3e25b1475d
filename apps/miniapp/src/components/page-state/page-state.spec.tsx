import { fireEvent, render, screen } from '@testing-library/react';
import { ApiError } from '@/platform';
import { copied } from '../../../test/providers';
import { PageState } from '.';

const loading = { data: undefined, error: null, isFetching: true, refetch: jest.fn() };
const show = (of: { data: string[] | undefined; error: unknown; isFetching: boolean; refetch: () => unknown }) =>
  render(
    <PageState of={of} empty="暂无内容">
      {(items) => <p>{items.join('、')}</p>}
    </PageState>,
  );

describe('the four states of a page', () => {
  it('says that it is loading', () => {
    show(loading);
    expect(screen.getByRole('status', { name: '正在加载' })).toBeInTheDocument();
  });

  it('shows what came', () => {
    show({ ...loading, data: ['甲', '乙'], isFetching: false });
    expect(screen.getByText('甲、乙')).toBeInTheDocument();
  });

  it('says that there is nothing only when the server said so', () => {
    show({ ...loading, data: [], isFetching: false });
    expect(screen.getByText('暂无内容')).toBeInTheDocument();
  });

  it('never shows a failure as nothing: message, trace id, retry', () => {
    const refetch = jest.fn();
    const error = new ApiError(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法响应', 'abc12345');
    show({ data: undefined, error, isFetching: false, refetch });
    expect(screen.queryByText('暂无内容')).not.toBeInTheDocument();
    expect(screen.getByText('医院系统暂时无法响应')).toBeInTheDocument();
    expect(screen.getByText('编号 abc12345')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it('hides the words of a fault in our own code', () => {
    show({ ...loading, error: new TypeError('x is not a function'), isFetching: false });
    expect(screen.getByText('出了点问题，请稍后重试')).toBeInTheDocument();
  });

  it('keeps the old content when a refresh fails, and says so', () => {
    show({ ...loading, data: ['甲'], error: new ApiError(0, 'NETWORK_DOWN', '网络连接不上'), isFetching: false });
    expect(screen.getByText('甲')).toBeInTheDocument();
    expect(screen.getByText('没能更新，以下是上次的内容')).toBeInTheDocument();
  });

  it('leaves an error that has a remedy to it, and shows nothing from before', () => {
    const error = new ApiError(403, 'CONSENT_REQUIRED', '需要先征得本人同意');
    const remedy = (thrown: unknown) => (thrown === error ? <p>请先同意</p> : null);
    render(
      <PageState of={{ ...loading, data: ['甲'], error, isFetching: false }} remedy={remedy}>
        {(items) => <p>{items.join('、')}</p>}
      </PageState>,
    );
    expect(screen.getByText('请先同意')).toBeInTheDocument();
    expect(screen.queryByText('甲')).not.toBeInTheDocument();
  });

  it('says the usual words of an error without a remedy', () => {
    const error = new ApiError(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法响应');
    render(
      <PageState of={{ ...loading, error, isFetching: false }} remedy={() => null}>
        {() => null}
      </PageState>,
    );
    expect(screen.getByText('医院系统暂时无法响应')).toBeInTheDocument();
  });
});

describe('what cannot be there', () => {
  const gone = { ...loading, isFetching: false };

  it('is said, with a way home, and nothing is shown from before', () => {
    const error = new ApiError(404, 'REPORT_NOT_FOUND', '没有找到该报告', 'abc12345');
    show({ ...gone, data: ['甲'], error });
    expect(screen.getByText('找不到这里的内容')).toBeInTheDocument();
    expect(screen.getByText('没有找到该报告')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument();
    expect(screen.queryByText('甲')).not.toBeInTheDocument();
  });

  it('is not shown from before where it is refused by now', () => {
    show({ ...gone, data: ['甲'], error: new ApiError(403, 'SCOPE_INSUFFICIENT', '没有权限') });
    expect(screen.queryByText('甲')).not.toBeInTheDocument();
  });

  it('is said of what waits for a network', () => {
    render(
      <PageState of={{ ...gone, isPaused: true }} empty="暂无内容">
        {() => null}
      </PageState>,
    );
    expect(screen.getByText('网络连接不上，请检查网络后重试')).toBeInTheDocument();
  });

  it('is said of an answer in which nothing of it is', () => {
    render(<PageState of={{ ...gone, status: 'success' }}>{() => null}</PageState>);
    expect(screen.getByText('这里的内容暂时显示不了')).toBeInTheDocument();
  });
});

describe('what is from before', () => {
  const at = Date.now() - 10 * 60_000;
  const old = { ...loading, data: ['甲'], dataUpdatedAt: at };
  const failed = { ...old, isFetching: false, error: new ApiError(0, 'NETWORK_DOWN', '网络连接不上') };

  it('says from when while it is being updated', () => {
    render(<PageState of={old}>{() => <p>甲</p>}</PageState>);
    expect(screen.getByText(/^截至 .*\d\d:\d\d，正在更新$/)).toBeInTheDocument();
  });

  it('says nothing of its age once it was updated', () => {
    render(<PageState of={{ ...old, dataUpdatedAt: Date.now() }}>{() => <p>甲</p>}</PageState>);
    expect(screen.queryByText(/截至/)).not.toBeInTheDocument();
  });

  it('says from when where it could not be updated, once on a page', () => {
    render(<PageState of={failed}>{() => <PageState of={failed}>{() => <p>甲</p>}</PageState>}</PageState>);
    expect(screen.getByText(/^网络连接不上（截至 .*\d\d:\d\d）$/)).toBeInTheDocument();
    expect(screen.getAllByText('没能更新，以下是上次的内容')).toHaveLength(1);
  });
});

it('leaves the page standing where an answer cannot be drawn, and draws the next', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = (data: { name?: string }[]) => (
    <PageState of={{ ...loading, data, isFetching: false }}>
      {(items) => <p>{items.map(({ name }) => name!.toUpperCase()).join()}</p>}
    </PageState>
  );
  const { rerender } = render(page([{}]));
  expect(screen.getByText('这里的内容暂时显示不了')).toBeInTheDocument();
  rerender(page([{ name: 'a' }]));
  expect(screen.getByText('A')).toBeInTheDocument();
  jest.restoreAllMocks();
});

it('copies the number of a failure by a tap', async () => {
  const error = new ApiError(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法响应', 'abc12345');
  show({ data: undefined, error, isFetching: false, refetch: jest.fn() });
  fireEvent.click(screen.getByRole('button', { name: '复制编号 abc12345' }));
  expect(copied()).toBe('abc12345');
});
