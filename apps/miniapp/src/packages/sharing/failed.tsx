import type { Person } from '@kangqiao/contracts';
import { remedyFor } from '@/features/privacy';
import { Trouble } from '@/components';

/** Why it did not work, with the way out where there is one. */
export const Failed = ({ person, error, title }: { person: Person; error: unknown; title: string }) => (
  <>{remedyFor(person, 'record')(error) ?? <Trouble error={error} title={title} />}</>
);
