import { packOpaque } from '../../hospitals/opaque-id';
import { fromCursor, toCursor } from './search-cursor';

describe('the cursor of a group', () => {
  it('reads back', () =>
    expect(fromCursor(toCursor({ kind: 'doctor', from: 24 }))).toEqual({ kind: 'doctor', from: 24 }));

  it.each([
    ['another kind', ['nurse', '4']],
    ['no count', ['doctor', '-1']],
    ['nothing before it', ['doctor', '0']],
    ['a part too many', ['doctor', '4', '4']],
  ])('is refused with %s', (_, parts) => expect(fromCursor(packOpaque(parts))).toBeNull());
});
