import { inStorage, putInStorage, storageFailsOnce, storageHasRoomFor } from '../../test/storage';
import './kept-reads';
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

it('has the room that kept answers took at once, for what is written then', () => {
  const end = storageHasRoomFor(1000);
  putInStorage('sealed.reads', 'x'.repeat(990));
  storage.write('session.token', 'a token of some length');
  expect(inStorage('session.token')).toBe('a token of some length');
  expect(inStorage('sealed.reads')).toBe('');
  end();
});
