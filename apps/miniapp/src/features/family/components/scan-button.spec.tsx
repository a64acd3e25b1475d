import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { phone } from '../../../../test/page';
import { ScanButton } from './scan-button';

const scanCode = phone.scanCode as unknown as jest.Mock;

const scan = () => {
  const onText = jest.fn();
  render(<ScanButton onText={onText} />);
  fireEvent.click(screen.getByRole('button', { name: '扫一扫' }));
  return onText;
};

it('hands on what was scanned', async () => {
  scanCode.mockResolvedValueOnce({ result: '12345678' });
  const onText = scan();
  await waitFor(() => expect(onText).toHaveBeenCalledWith('12345678'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it.each([
  ['scanCode:fail:system permission denied', '没有使用相机的权限，也可以直接输入数字。'],
  ['scanCode:fail', '没有扫到，请再试一次，或直接输入数字。'],
])('says after %s that the digits can be typed', async (errMsg, words) => {
  scanCode.mockRejectedValueOnce({ errMsg });
  const onText = scan();
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(onText).not.toHaveBeenCalled();
});

it('says nothing to whoever closes the scanner', async () => {
  scanCode.mockRejectedValueOnce({ errMsg: 'scanCode:fail cancel' });
  scan();
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
