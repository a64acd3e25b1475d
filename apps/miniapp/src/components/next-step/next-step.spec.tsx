import { act, render, screen } from '@testing-library/react';
import { setElderMode } from '@/platform';
import { NextStep } from '.';

afterEach(() => act(() => setElderMode(false)));

it('names the next step to elders, and says nothing to others', () => {
  render(<NextStep>点一家医院</NextStep>);
  expect(screen.queryByText(/下一步/)).not.toBeInTheDocument();
  act(() => setElderMode(true));
  expect(screen.getByText('下一步：点一家医院')).toBeInTheDocument();
});
