import type { Person } from '@kangqiao/contracts';

/** Whom the account holder acts for, or what has to be done first. */
export type ActingFor =
  | { kind: 'nobody' }
  /** The only ones there are still wait for proof. */
  | { kind: 'awaiting-proof'; person: Person }
  | { kind: 'person'; person: Person };

/** The chosen person while that one is active; else myself; else the first who is active. */
export function actingFor(people: readonly Person[], chosenId: string): ActingFor {
  const active = people.filter(({ state }) => state === 'active');
  const person =
    active.find(({ id }) => id === chosenId) ?? active.find(({ relation }) => relation === 'self') ?? active[0];
  if (person) return { kind: 'person', person };
  const waiting = people[0];
  return waiting ? { kind: 'awaiting-proof', person: waiting } : { kind: 'nobody' };
}
