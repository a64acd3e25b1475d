import type { QueryClient } from '@tanstack/react-query';
import type { PersonList } from '@kangqiao/contracts';

/**
 * Takes a person out of whatever is shown, at once: pages below the one in sight must neither show them any longer nor
 * ask for them again.
 */
export const forgetPerson = (client: QueryClient, personId: string): void => {
  client.setQueryData<PersonList>(
    ['people'],
    (list) => list && { ...list, items: list.items.filter(({ id }) => id !== personId) },
  );
  client.removeQueries({ queryKey: ['people', personId] });
  void client.invalidateQueries({ queryKey: ['people'], exact: true });
};
