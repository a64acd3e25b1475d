import fc from 'fast-check';
import { addDays } from './dates';
import { canNameNewborn, isNewbornOn, newbornNumber } from './newborn';

const MOTHER = { type: 'resident-id', number: '110199199001010017' } as const;

describe('the number of a newborn', () => {
  it('is made of the guardian, the day and the order of birth', () => {
    expect(newbornNumber(MOTHER, '2026-11-01', '1')).toBe('01-110199199001010017-20261101-1');
  });

  it('fits into 32 characters', () => {
    expect(newbornNumber(MOTHER, '2026-11-01', '9')).toHaveLength(32);
  });

  it('is another for another guardian, document, day and twin', () => {
    const guardians = fc.constantFrom(
      MOTHER,
      { type: 'passport', number: 'H12345678' } as const,
      { type: 'hk-macau-permit', number: 'H12345678' } as const,
    );
    const days = fc.nat(3).map((n) => addDays('2026-11-01', n));
    const newborns = fc.tuple(guardians, days, fc.constantFrom('1', '2', '9'));
    fc.assert(
      fc.property(newborns, newborns, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(newbornNumber(...one) === newbornNumber(...other)).toBe(isSame);
      }),
    );
  });

  it.each([
    [{ type: 'newborn', number: '1' } as const, '2026-11-01', '1'],
    [{ type: 'birth-certificate', number: 'U120000001' } as const, '2026-11-01', '1'],
    [MOTHER, '2026-11-31', '1'],
    [MOTHER, '2026-11-01', '0'],
    [MOTHER, '2026-11-01', '10'],
  ])('is not made of %j, %s and %s', (guardian, birthDate, order) => {
    expect(() => newbornNumber(guardian, birthDate, order)).toThrow(RangeError);
  });

  it('needs a guardian who has a document of their own', () => {
    expect(canNameNewborn(MOTHER)).toBe(true);
    expect(canNameNewborn({ type: 'newborn' })).toBe(false);
  });
});

describe('a newborn', () => {
  it.each([
    ['2026-11-22', '2026-11-22', true],
    ['2026-08-22', '2026-11-22', true],
    ['2026-08-21', '2026-11-22', false],
    ['2026-11-23', '2026-11-22', false],
    ['2026-11-30', '2027-02-28', true],
    ['2026-11-30', '2027-03-01', false],
    ['2027-11-30', '2028-02-29', true],
    ['2027-11-30', '2028-03-01', false],
  ])('born on %s is one on %s: %s', (birthDate, today, expected) => {
    expect(isNewbornOn(birthDate, today)).toBe(expected);
  });
});
