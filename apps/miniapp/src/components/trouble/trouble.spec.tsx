import { render, screen } from '@testing-library/react';
import { ApiError, unsure } from '@/platform';
import { Trouble } from '.';

const cut = new ApiError(0, 'NETWORK_CUT', '网络连接不上，请检查网络后重试');

it('calls nothing a failure that may have been done', () => {
  render(<Trouble error={unsure(cut)} title="没能保存" />);
  expect(screen.getByText('还不知道有没有办成')).toBeVisible();
  expect(screen.getByText(/^没有收到回应，可能已经办成/)).toBeVisible();
  expect(screen.queryByText('没能保存')).toBeNull();
});

it('calls a failure what was refused, with the number to quote', () => {
  render(<Trouble error={new ApiError(409, 'NUMBER_TAKEN', '号已被约走', 'abc12345')} title="没有约上" />);
  expect(screen.getByText('没有约上')).toBeVisible();
  expect(screen.getByText('编号 abc12345')).toBeVisible();
});

it('says of a read that it did not succeed', () => {
  render(<Trouble error={cut} title="没能更新" />);
  expect(screen.getByText('没能更新')).toBeVisible();
});
