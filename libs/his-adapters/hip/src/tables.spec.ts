import { DOCUMENTED_TABLES, tablesOf, wireValue } from './tables';

describe('the tables of a hospital', () => {
  it('are the documented ones where it has none of its own, or undefined', () => {
    expect(tablesOf()).toEqual(DOCUMENTED_TABLES);
    expect(tablesOf({ sexes: undefined })).toEqual(DOCUMENTED_TABLES);
  });

  it('are its own as a whole where it has any', () => {
    expect(tablesOf({ sexes: { M: 'male' } }).sexes).toEqual({ M: 'male' });
  });

  it('must have a code for what we write', () => {
    expect(() => tablesOf({ appointmentStates: { '1': 'booked', '9': 'cancelled' } })).not.toThrow();
    expect(() => tablesOf({ appointmentStates: { '1': 'booked' } })).toThrow(RangeError);
    expect(() => tablesOf({ appointmentStates: { '9': 'cancelled' } })).toThrow(/no code for booked/);
  });

  it('are read backwards where we write', () => {
    expect(wireValue({ '1': 'male', '2': 'female' }, 'female')).toBe('2');
    expect(wireValue({ '1': 'male' }, 'female')).toBeNull();
  });
});
