import { waysInOrder } from './proof-ways';

const able = { verifyFace: true };

it('recommends one’s own WeChat number to oneself, and the relative’s phone for a relative', () => {
  expect(waysInOrder(['phone-code', 'phone-number', 'face'], 'self', able)).toEqual([
    'phone-number',
    'phone-code',
    'face',
  ]);
  expect(waysInOrder(['phone-code', 'phone-number', 'approval', 'face'], 'family', able)).toEqual([
    'phone-code',
    'approval',
    'face',
    'phone-number',
  ]);
});

it('offers nothing that the server does not', () => {
  expect(waysInOrder(['guardian'], 'guardian', able)).toEqual(['guardian']);
  expect(waysInOrder([], 'self', able)).toEqual([]);
});

it('puts a face last where this WeChat cannot compare it', () => {
  const unable = { verifyFace: false };
  expect(waysInOrder(['face', 'approval'], 'self', unable)).toEqual(['approval', 'face']);
  expect(waysInOrder(['face'], 'self', unable)).toEqual(['face']);
});
