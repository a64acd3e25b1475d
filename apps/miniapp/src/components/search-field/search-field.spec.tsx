import { render, screen } from '@testing-library/react';
import { useTextStep } from '@/platform';
import { SearchField } from '.';

jest.mock('@/platform/text-step', () => ({
  ...jest.requireActual<object>('@/platform/text-step'),
  useTextStep: jest.fn(() => 0),
}));

const LABEL = '搜医院、科室、医生、症状';

afterEach(() => jest.mocked(useTextStep).mockReturnValue(0));

it.each([
  [0, LABEL],
  [2, LABEL],
  [3, '搜索'],
  [7, '搜索'],
])('with type at step %d says in its one line “%s”, and is called as ever', (step, said) => {
  jest.mocked(useTextStep).mockReturnValue(step);
  render(<SearchField value="" onChange={() => undefined} label={LABEL} maxLength={30} />);
  expect(screen.getByLabelText(LABEL)).toHaveAttribute('placeholder', said);
});
