import type { Person } from '@kangqiao/contracts';

/** What every way to prove control is given. */
export interface WayProps {
  person: Pick<Person, 'id' | 'nameMasked'>;
  onProved: () => void;
}
