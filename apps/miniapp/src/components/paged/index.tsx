import { type ReactNode, useState } from 'react';
import { t } from '@/language';
import { scrollToTop } from '@/platform';
import { Button } from '../button';

/** What of a list is still on the server. */
interface Beyond {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<{ isError: boolean }>;
}

interface PagedProps<Row> {
  rows: readonly Row[];
  children: (shown: readonly Row[]) => ReactNode;
  /** How many are drawn at once. */
  size?: number;
  beyond?: Beyond;
  /** What the button says that leads on. */
  next?: string;
  /** A part of a page: turning it leaves the page where it is. */
  inner?: boolean;
}

/** A long list, so much of it at a time as an old phone draws without a stutter. */
export function Paged<Row>({ rows, children, size = 30, beyond, next, inner = false }: PagedProps<Row>) {
  const [wanted, setWanted] = useState(0);
  // What was here a moment ago may be gone.
  const from = wanted < rows.length ? wanted : Math.max(0, rows.length - size);
  const to = Math.min(from + size, rows.length);
  const turnTo = (place: number) => {
    setWanted(place);
    if (!inner) scrollToTop();
  };
  const goOn = async () => {
    if (to < rows.length) return turnTo(to);
    if (beyond && !(await beyond.fetchNextPage()).isError) turnTo(to);
  };
  return (
    <>
      {children(rows.slice(from, to))}
      {(to < rows.length || beyond?.hasNextPage) && (
        <Button
          kind="ghost"
          online={to === rows.length}
          loading={beyond?.isFetchingNextPage ?? false}
          onClick={() => void goOn()}
        >
          {next ?? t`还有 ${rows.length - to} 条`}
        </Button>
      )}
      {from > 0 && (
        <Button kind="ghost" onClick={() => turnTo(Math.max(0, from - size))}>
          {t`回到前面的`}
        </Button>
      )}
    </>
  );
}
