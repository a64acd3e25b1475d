import { fireEvent, render, screen } from '@testing-library/react';
import { aRelease, aTicket } from '../../../../test/release';
import { DrawFacts } from './draw-facts';

const COMMITMENT = 'c0ffee'.repeat(8);

it('says how lots are drawn, and what they can be checked with to whoever asks', () => {
  render(<DrawFacts release={aRelease({ draw: { commitment: COMMITMENT, seed: null } })} ticket={aTicket()} />);
  expect(screen.getByText(/放号前进入的人抽签/)).toBeVisible();
  expect(screen.queryByText(/^c0ffee/)).not.toBeInTheDocument();
  const check = screen.getByRole('button', { name: '怎样核对抽签' });
  expect(check).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(check);
  expect(check).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('c0ffeec0ffeec0ff…')).toBeVisible();
  expect(screen.getByText('放号后公布，与承诺一致即未改动')).toBeVisible();
});

it('promises no draw while servers let people in each by itself', () => {
  render(<DrawFacts release={aRelease({ degraded: true })} ticket={aTicket()} />);
  expect(screen.getByText('排队系统暂时受限')).toBeVisible();
  expect(screen.queryByRole('button', { name: '怎样核对抽签' })).not.toBeInTheDocument();
});
