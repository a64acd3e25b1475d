import { fireEvent, render, screen } from '@testing-library/react';
import { copied } from '../../../../test/providers';
import { aRelease, aTicket } from '../../../../test/release';
import { DrawFacts } from './draw-facts';

const COMMITMENT = 'c0ffee'.repeat(10) + 'c0ff';

it('says how lots are drawn, and what they can be checked with to whoever asks', () => {
  render(<DrawFacts release={aRelease({ draw: { commitment: COMMITMENT, seed: null } })} ticket={aTicket()} />);
  expect(screen.getByText(/放号前进入的人抽签/)).toBeVisible();
  expect(screen.queryByText(/^c0ffee/)).not.toBeInTheDocument();
  const check = screen.getByRole('button', { name: '怎样核对抽签' });
  expect(check).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(check);
  expect(check).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText(COMMITMENT)).toBeVisible();
  expect(screen.getByText('放号后公布，与承诺一致即未改动')).toBeVisible();
});

it('gives every digit away, on the clipboard too, for the draw cannot be repeated with fewer', () => {
  const [seed, drawEntry] = ['5eed'.repeat(16), 'e47a'.repeat(16)];
  render(<DrawFacts release={aRelease({ draw: { commitment: COMMITMENT, seed } })} ticket={aTicket({ drawEntry })} />);
  fireEvent.click(screen.getByRole('button', { name: '怎样核对抽签' }));
  for (const digits of [COMMITMENT, seed, drawEntry]) expect(screen.getByText(digits)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '复制以上内容' }));
  expect(copied()).toBe(`抽签承诺\n${COMMITMENT}\n抽签种子\n${seed}\n您的签号\n${drawEntry}`);
});

it('promises no draw while servers let people in each by itself', () => {
  render(<DrawFacts release={aRelease({ degraded: true })} ticket={aTicket()} />);
  expect(screen.getByText('排队系统暂时受限')).toBeVisible();
  expect(screen.queryByRole('button', { name: '怎样核对抽签' })).not.toBeInTheDocument();
});
