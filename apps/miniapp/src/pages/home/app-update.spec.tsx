import { fireEvent, render, screen } from '@testing-library/react';
import { act } from 'react';
import { watchForUpdate } from '@/platform';
import { getUpdateManager } from '../../../test/wechat';
import { AppUpdate } from './app-update';

it('offers the newer version as a line of the page, and starts it only at a tap', () => {
  let ready: () => void = () => undefined;
  const applyUpdate = jest.fn();
  const onUpdateReady = (listener: () => void) => (ready = listener);
  getUpdateManager.mockReturnValue({ onUpdateReady, applyUpdate });
  watchForUpdate();
  render(<AppUpdate />);
  expect(screen.queryByText('新版本已准备好')).toBeNull();
  act(ready);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(applyUpdate).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '现在更新' }));
  expect(applyUpdate).toHaveBeenCalledTimes(1);
});
