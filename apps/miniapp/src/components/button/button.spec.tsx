import { fireEvent, render, screen } from '@testing-library/react';
import { networkIs } from '../../../test/providers';
import { Dialog } from '../dialog';
import { Toggle } from '../toggle';
import { Button } from '.';

const WHY = '网络未连接，连接后才能办理';

beforeEach(() => networkIs('none'));
afterEach(() => networkIs('wifi'));

it('takes no tap without a network where it needs one, and says why', () => {
  const onClick = jest.fn();
  render(
    <Button online onClick={onClick}>
      保存
    </Button>,
  );
  fireEvent.click(screen.getByRole('button'));
  expect(onClick).not.toHaveBeenCalled();
  expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByText(WHY)).toBeInTheDocument();
});

it('works as ever once the network is back', () => {
  const onClick = jest.fn();
  render(
    <Button online onClick={onClick}>
      保存
    </Button>,
  );
  networkIs('wifi');
  fireEvent.click(screen.getByRole('button'));
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(WHY)).not.toBeInTheDocument();
});

it('works without a network where it needs none', () => {
  const onClick = jest.fn();
  render(<Button onClick={onClick}>下一步</Button>);
  fireEvent.click(screen.getByRole('button'));
  expect(onClick).toHaveBeenCalledTimes(1);
});

it('says why it takes no tap where it is told, and only then', () => {
  const button = (disabled: boolean) => (
    <Button disabled={disabled} reason="先填姓名" onClick={jest.fn()}>
      下一步
    </Button>
  );
  const { rerender } = render(button(true));
  expect(screen.getByText('先填姓名')).toBeInTheDocument();
  rerender(button(false));
  expect(screen.queryByText('先填姓名')).not.toBeInTheDocument();
});

it('is the same for what a dialog confirms, unless that needs no network', () => {
  const onConfirm = jest.fn();
  const dialog = (online?: boolean) => (
    <Dialog open title="退出？" confirmText="退出" online={online} onConfirm={onConfirm} onCancel={jest.fn()} />
  );
  const { rerender } = render(dialog());
  fireEvent.click(screen.getByText('退出'));
  expect(onConfirm).not.toHaveBeenCalled();
  expect(screen.getByText(WHY)).toBeInTheDocument();
  rerender(dialog(false));
  fireEvent.click(screen.getByText('退出'));
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

it('is the same for a switch', () => {
  const onChange = jest.fn();
  render(<Toggle online label="提醒" checked={false} onChange={onChange} />);
  fireEvent.click(screen.getByRole('switch'));
  expect(onChange).not.toHaveBeenCalled();
});
