import { aPerson } from '../../../../test/people';
import { offers } from './offers';

const none = { ...aPerson().actions, book: false, reports: false, record: false };

it('shows what the server allows', () => expect(offers(aPerson(), 'reports')).toBe(true));

it('hides what is not allowed to this account', () =>
  expect(offers(aPerson({ actions: none, consents: ['identity', 'reports'] }), 'reports')).toBe(false));

it('leads to the page that asks for a consent which is missing', () => {
  expect(offers(aPerson({ actions: none, consents: ['identity'] }), 'reports')).toBe(true);
  expect(offers(aPerson({ actions: none, consents: [] }), 'book')).toBe(true);
});
