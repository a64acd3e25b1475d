import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { Paged } from '.';

const rows = (count: number) => Array.from({ length: count }, (_, index) => `第 ${index + 1} 行`);
const shown = () => screen.queryAllByText(/^第 \d+ 行$/).map(({ textContent }) => textContent);
const list = (page: readonly string[]) => page.map((row) => <p key={row}>{row}</p>);

it('draws a short list whole, without a button', () => {
  render(<Paged rows={rows(30)}>{list}</Paged>);
  expect(shown()).toHaveLength(30);
  expect(screen.queryByRole('button')).toBeNull();
});

it('draws no more than a page of a long list, leads on, and back', () => {
  render(<Paged rows={rows(65)}>{list}</Paged>);
  expect(shown()).toHaveLength(30);
  fireEvent.click(screen.getByRole('button', { name: '还有 35 条' }));
  expect(shown().at(0)).toBe('第 31 行');
  fireEvent.click(screen.getByRole('button', { name: '还有 5 条' }));
  expect(shown()).toEqual(['第 61 行', '第 62 行', '第 63 行', '第 64 行', '第 65 行']);
  expect(screen.queryByRole('button', { name: /还有/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '回到前面的' }));
  expect(shown().at(0)).toBe('第 31 行');
});

it('stays with rows that are there when the list becomes shorter', () => {
  const { rerender } = render(<Paged rows={rows(65)}>{list}</Paged>);
  fireEvent.click(screen.getByRole('button', { name: '还有 35 条' }));
  rerender(<Paged rows={rows(10)}>{list}</Paged>);
  expect(shown()).toEqual(rows(10));
});

/** Two pages on the server, of which the second may fail to come. */
function OnServer({ isError }: { isError: boolean }) {
  const [pages, setPages] = useState(1);
  const fetchNextPage = async () => {
    if (!isError) setPages(2);
    return { isError };
  };
  const beyond = { hasNextPage: pages === 1, isFetchingNextPage: false, fetchNextPage };
  return (
    <Paged rows={rows(pages * 20)} beyond={beyond} next="查看更早的">
      {list}
    </Paged>
  );
}

it('fetches what is still on the server and goes on where it ended', async () => {
  render(<OnServer isError={false} />);
  fireEvent.click(screen.getByRole('button', { name: '查看更早的' }));
  expect(await screen.findByText('第 21 行')).toBeInTheDocument();
  expect(shown()).toHaveLength(20);
});

it('stays where it is when the rest cannot be fetched', async () => {
  render(<OnServer isError />);
  fireEvent.click(screen.getByRole('button', { name: '查看更早的' }));
  expect(await screen.findByText('第 20 行')).toBeInTheDocument();
  expect(shown()).toEqual(rows(20));
});
