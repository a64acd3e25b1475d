import type { Person } from '@kangqiao/contracts';

/** Those for whom I decide who may act: myself first, then my wards. */
export const managedBy = (people: readonly Person[]): Person[] =>
  people
    .filter(({ actions }) => actions.manage)
    .sort((a, b) => Number(b.capacity === 'self') - Number(a.capacity === 'self'));
