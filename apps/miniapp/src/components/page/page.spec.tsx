import { render, screen } from '@testing-library/react';
import { networkIs } from '../../../test/providers';
import { Page } from '.';

it('says plainly that the phone is offline, and shows the page all the same', async () => {
  networkIs('none');
  render(<Page>内容</Page>);
  expect(await screen.findByText('网络未连接')).toBeInTheDocument();
  expect(screen.getByText('内容')).toBeInTheDocument();
  networkIs('wifi');
});

it('has nothing to say about a network that is there', async () => {
  networkIs('wifi');
  render(<Page footer="下一步">内容</Page>);
  expect(await screen.findByText('下一步')).toBeInTheDocument();
  expect(screen.queryByText('网络未连接')).not.toBeInTheDocument();
});

it('says that a link is incomplete, and leads home', () => {
  render(<Page needs={['r1', '']}>内容</Page>);
  expect(screen.getByText('找不到这里的内容')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument();
  expect(screen.queryByText('内容')).not.toBeInTheDocument();
});
