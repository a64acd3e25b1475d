import type { RecordNote } from '@kangqiao/contracts';
import { lengthOf, ownNote } from './note-words';

it.each([
  ['', 0],
  ['头晕', 2],
  ['𠮷田', 2],
  ['两行\n字', 4],
])('counts the characters of %j', (text, length) => expect(lengthOf(text)).toBe(length));

it('finds one’s own note among those of the family', () => {
  const note = (id: string, change: boolean): RecordNote => ({
    ...{ id, text: '话', version: 1, who: '您', writtenAt: '2026-11-22T09:30:00+08:00', changedAt: null },
    actions: { change, remove: true },
  });
  expect(ownNote([note('1', false), note('2', true)])?.id).toBe('2');
  expect(ownNote([note('1', false)])).toBeNull();
});
