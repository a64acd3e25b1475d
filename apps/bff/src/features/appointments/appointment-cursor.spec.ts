import { packOpaque } from '../../hospitals/opaque-id';
import { fromCursor, toCursor } from './appointment-cursor';

describe('a cursor', () => {
  it('reads back as the place it was made of', () => {
    const place = { visitDate: '2026-11-22', startTime: '09:30', id: 'a1' };
    expect(fromCursor(toCursor(place))).toEqual(place);
  });

  it.each([
    ['a day that does not exist', packOpaque(['2026-02-30', '09:30', 'a1'])],
    ['a time that does not exist', packOpaque(['2026-11-22', '24:00', 'a1'])],
    ['no id', packOpaque(['2026-11-22', '09:30', ''])],
    ['nothing we made', 'abc'],
  ])('is refused with %s', (_, cursor) => expect(fromCursor(cursor)).toBeNull());
});
