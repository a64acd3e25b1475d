import { waysInOrder } from './proof-ways';

it('recommends one’s own WeChat number to oneself, and the relative’s phone for a relative', () => {
  expect(waysInOrder(['phone-code', 'phone-number', 'face'], 'self')).toEqual(['phone-number', 'phone-code', 'face']);
  expect(waysInOrder(['phone-code', 'phone-number', 'approval', 'face'], 'family')).toEqual([
    'phone-code',
    'approval',
    'face',
    'phone-number',
  ]);
});

it('offers nothing that the server does not', () => {
  expect(waysInOrder(['guardian'], 'guardian')).toEqual(['guardian']);
  expect(waysInOrder([], 'self')).toEqual([]);
});
