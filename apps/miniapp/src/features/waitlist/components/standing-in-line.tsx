import type { WaitlistEntry } from '@kangqiao/contracts';
import { PageState, Section, Stack } from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';
import { useWaitlist } from '../api/use-waitlist';
import { stands } from '../lib/stands';
import { WaitlistCard } from './waitlist-card';

/** Where one waits, offers first; nothing where one waits for nothing. Where that cannot be told, it is said. */
export const StandingInLine = () => {
  const waitlist = useWaitlist();
  useRefetchOnShow(waitlist);
  const isUntold = waitlist.error !== null && waitlist.data === undefined;
  if (!isUntold && !waitlist.data?.items?.some(stands)) return null;
  return (
    <Section title={t`候补`}>
      <PageState of={waitlist}>{({ items }) => <Line entries={items.filter(stands)} />}</PageState>
    </Section>
  );
};

const Line = ({ entries }: { entries: readonly WaitlistEntry[] }) => (
  <Stack gap="s">
    {entries.map((entry) => (
      <WaitlistCard
        key={entry.id}
        entry={entry}
        now={today()}
        onOpen={() => open.waitlistEntry({ waitlistId: entry.id })}
      />
    ))}
  </Stack>
);
