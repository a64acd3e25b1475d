import { aPerson } from '@kangqiao/testing';
import { managedBy } from './managed';

const actions = aPerson().actions;
const self = aPerson({ id: 'self' });
const ward = aPerson({ id: 'ward', relation: 'child', capacity: 'guardian' });
const mother = aPerson({
  id: 'mother',
  relation: 'parent',
  capacity: 'family',
  actions: { ...actions, manage: false },
});

it('is I first, then my wards, and nobody whom I only help', () =>
  expect(managedBy([mother, ward, self]).map(({ id }) => id)).toEqual(['self', 'ward']));
