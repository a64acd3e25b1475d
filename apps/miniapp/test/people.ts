import type { Person } from '@kangqiao/contracts';

/** A valid person; a test says only what matters. */
export const aPerson = (overrides: Partial<Person> = {}): Person => ({
  id: 'p1',
  name: '王小明',
  nameMasked: '王*明',
  documentType: 'resident-id',
  documentNumberMasked: '1101********0017',
  sex: 'male',
  birthDate: '1990-01-01',
  relation: 'self',
  state: 'active',
  hasCard: false,
  capacity: 'self',
  scope: 'everything',
  sensitiveShown: false,
  expiresAt: null,
  consents: ['identity', 'reports', 'record', 'archive', 'notifications'],
  actions: { prove: [], book: true, card: true, reports: true, record: true, manage: true },
  ...overrides,
});
