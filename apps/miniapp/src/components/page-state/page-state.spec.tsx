import { fireEvent, render, screen } from '@testing-library/react';
import { ApiError } from '@/platform';
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
