import { PERIODS } from '@kangqiao/contracts';
import fc from 'fast-check';
import { packOpaque } from '../../hospitals/opaque-id';
import { fromSessionId, toSessionId } from './session-id';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((id) => !id.includes('\u001f'));

describe('the id of a session', () => {
  it('reads back as the same address', () => {
    const ref = fc.record({
      id: text,
      departmentId: text,
      doctorId: fc.option(text),
      date: fc.constantFrom('2026-11-22', '2028-02-29'),
      period: fc.constantFrom(...PERIODS),
    });
    fc.assert(fc.property(ref, (given) => expect(fromSessionId(toSessionId(given))).toEqual(given)));
  });

  it.each([
    ['a day that does not exist', ['S1', 'D1', '', '2026-02-30', 'morning']],
    ['a part of the day that we do not know', ['S1', 'D1', '', '2026-11-22', 'noon']],
    ['no session', ['', 'D1', '', '2026-11-22', 'morning']],
    ['too few parts', ['S1', 'D1']],
  ])('is refused with %s', (_, parts) => expect(fromSessionId(packOpaque(parts))).toBeNull());

  it('is refused when it is no id at all', () => expect(fromSessionId('nonsense')).toBeNull());
});
