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
