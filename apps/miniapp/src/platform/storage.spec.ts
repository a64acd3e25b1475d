import { inStorage, putInStorage, storageFailsOnce } from '../../test/storage';
import { isText, storage } from './storage';

it('remembers nothing where the phone cannot be read', () => {
  storage.write('k', 'v');
  storageFailsOnce('read');
  expect(storage.read('k')).toBeNull();
  expect(storage.read('k')).toBe('v');
});

it('takes nothing of another shape', () => {
  putInStorage('k', { from: 'an older version' });
  expect(storage.read('k', isText)).toBeNull();
});

it('makes room where the phone is full, and tries once more', () => {
  const relieve = jest.fn();
  storage.onFull(relieve);
  storageFailsOnce('write');
  storage.write('k', 'new');
  expect(relieve).toHaveBeenCalledTimes(1);
  expect(inStorage('k')).toBe('new');
});

it('goes on where there is no room at all', () => {
  storageFailsOnce('write');
  storageFailsOnce('write');
  expect(() => storage.write('k', 'newest')).not.toThrow();
});
