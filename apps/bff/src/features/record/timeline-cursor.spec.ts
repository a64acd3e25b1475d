import fc from 'fast-check';
import { UNDATED } from './entry-time';
import { fromCursor, toCursor } from './timeline-cursor';

it('gives back the place that it was made of', () => {
  const at = fc.date({ min: UNDATED, max: new Date('9999-12-30T00:00:00.000Z'), noInvalidDate: true });
  fc.assert(
    fc.property(at, fc.stringMatching(/^[0-9A-Za-z_-]{1,60}$/), (occurredAt, id) => {
      expect(fromCursor(toCursor({ occurredAt, id }))).toEqual({ occurredAt, id });
    }),
  );
});

it('knows no place in whatever else is sent', () => {
  fc.assert(fc.property(fc.string(), (text) => expect([null, 'object']).toContain(fromCursor(text) && 'object')));
  for (const text of ['', 'x', toCursor({ occurredAt: new Date(8.64e15), id: 'A' }), `${'9'.repeat(30)}`])
    expect(fromCursor(text)).toBeNull();
});
