import type { Person } from '@kangqiao/contracts';
import { remedyFor } from '@/features/privacy';
import { Notice } from '@/components';
import { messageOf } from '@/platform';

/** Why it did not work, with the way out where there is one. */
export const Failed = ({ person, error, title }: { person: Person; error: unknown; title: string }) => (
  <>
    {remedyFor(person, 'record')(error) ?? (
      <Notice tone="danger" title={title}>
        {messageOf(error)}
      </Notice>
    )}
  </>
);
