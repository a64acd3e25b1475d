import { act, render, screen } from '@testing-library/react';
import { ApiError } from '@/platform';
import { CardCode } from './card-code';

const T = Date.parse('2026-11-22T09:00:00+08:00');
const code = {
  text: 'KQ1.abc',
  kind: 'dynamic',
  refreshAt: new Date(T + 50_000).toISOString(),
  expiresAt: new Date(T + 60_000).toISOString(),
} as const;
const outage = new ApiError(503, 'HOSPITAL_UNAVAILABLE', '发卡平台暂时无法响应', 'trace7');

beforeEach(() => jest.useFakeTimers({ now: T }));
afterEach(() => jest.useRealTimers());

const show = (codes: readonly (typeof code)[] | undefined, error: unknown) =>
  render(<CardCode codes={codes} error={error} fetching={false} onRefresh={jest.fn()} />);
const image = () => screen.queryByRole('img', { name: '电子健康卡二维码' });

describe('the code of a card', () => {
  it('is shown with the time to its refresh', () => {
    show([code], null);
    expect(image()).toBeInTheDocument();
    expect(screen.getByText('0:50 后自动更新')).toBeInTheDocument();
  });

  it('stays while it is valid although no new one can be fetched, and says until when', () => {
    show([code], outage);
    expect(image()).toBeInTheDocument();
    expect(screen.getByText('当前二维码 1:00 后失效')).toBeInTheDocument();
    expect(screen.getByText('没能更新二维码')).toBeInTheDocument();
  });

  it('goes at the very moment it ends, and says so', () => {
    show([code], outage);
    act(() => jest.advanceTimersByTime(59_000));
    expect(image()).toBeInTheDocument();
    act(() => jest.advanceTimersByTime(1_000));
    expect(image()).not.toBeInTheDocument();
    expect(screen.getByText('二维码已过期，暂时无法更新')).toBeInTheDocument();
  });

  it('says why there is none from the beginning', () => {
    show(undefined, outage);
    expect(screen.getByText('暂时无法取得二维码')).toBeInTheDocument();
    expect(screen.getByText('编号 trace7')).toBeInTheDocument();
  });
});
