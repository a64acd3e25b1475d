import { Section, Stack } from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';
import { useWaitlist } from '../api/use-waitlist';
import { stands } from '../lib/stands';
import { WaitlistCard } from './waitlist-card';

/** Where one waits, offers first; nothing where one waits for nothing. A failure here is no reason to hide the page. */
export const StandingInLine = () => {
  const waitlist = useWaitlist();
  useRefetchOnShow(waitlist);
  const standing = (waitlist.data?.items ?? []).filter(stands);
  if (standing.length === 0) return null;
  return (
    <Section title={t`候补`}>
      <Stack gap="s">
        {standing.map((entry) => (
          <WaitlistCard
            key={entry.id}
            entry={entry}
            now={today()}
            onOpen={() => open.waitlistEntry({ waitlistId: entry.id })}
          />
        ))}
      </Stack>
    </Section>
  );
};
