import { LI_HUA } from '../../testing/residents';
import { type IdentityClaim, identityOf } from './identity.policy';

const TODAY = '2026-11-22';
const MOTHER = { type: 'resident-id', number: '110199199001010017' } as const;
const PASSPORT = { name: 'Mary-Ann O’Neill', document: { type: 'passport', number: 'e12345678' } } as const;
const NEWBORN = {
  name: '李华之子',
  document: { type: 'newborn', number: '1' },
  birthDate: '2026-11-01',
  sex: 'male',
} as const;

const fieldsOf = (claim: IdentityClaim): string[] => {
  const result = identityOf(claim, TODAY, MOTHER);
  return result.ok ? [] : result.problems.map(({ field }) => field);
};

describe('who is meant', () => {
  const { number } = LI_HUA.document;

  it('is the same however it was typed', () => {
    const typed = { name: ' 李 华 ', document: { type: 'resident-id' as const, number: ` ${number.toLowerCase()} ` } };
    const result = identityOf(typed, TODAY, null);
    expect(result).toEqual(identityOf(LI_HUA, TODAY, null));
    expect(result).toMatchObject({ ok: true, identity: { name: '李华', birthDate: '1990-01-01', sex: 'male' } });
  });

  it('is told wrong field by field', () => {
    expect(fieldsOf({ name: '', document: { type: 'resident-id', number: '1' } })).toEqual(['name', 'document.number']);
  });

  it('needs birth date and sex exactly where the number does not say them', () => {
    expect(fieldsOf(PASSPORT)).toEqual(['birthDate', 'sex']);
    expect(fieldsOf({ ...PASSPORT, birthDate: '1990-01-01', sex: 'female' })).toEqual([]);
    expect(fieldsOf({ ...LI_HUA, birthDate: '1990-01-01', sex: 'male' })).toEqual([]);
  });

  it('is refused when what was told contradicts the number', () => {
    expect(fieldsOf({ ...LI_HUA, birthDate: '1990-01-02', sex: 'female' })).toEqual(['birthDate', 'sex']);
    const old = { name: 'Ann', document: { type: 'foreign-permanent-residence', number: 'USA110090010112' } } as const;
    expect(fieldsOf({ ...old, birthDate: '1990-01-02', sex: 'female' })).toEqual(['birthDate']);
    expect(fieldsOf({ ...old, birthDate: '1990-01-01', sex: 'female' })).toEqual([]);
  });

  it('may be born today and 150 years ago, but neither tomorrow nor earlier', () => {
    const born = (birthDate: string) => fieldsOf({ ...PASSPORT, birthDate, sex: 'male' });
    expect(born('2026-11-22')).toEqual([]);
    expect(born('2026-11-23')).toEqual(['birthDate']);
    expect(born('1875-11-23')).toEqual([]);
    expect(born('1875-11-22')).toEqual(['birthDate']);
  });
});

describe('a newborn', () => {
  it("is kept under the guardian's document, the day and the order of birth", () => {
    expect(identityOf(NEWBORN, TODAY, MOTHER)).toMatchObject({
      ok: true,
      identity: { name: '李华之子', document: { type: 'newborn', number: '01-110199199001010017-20261101-1' } },
    });
  });

  it('is at most three months old', () => {
    expect(fieldsOf({ ...NEWBORN, birthDate: '2026-08-22' })).toEqual([]);
    expect(fieldsOf({ ...NEWBORN, birthDate: '2026-08-21' })).toEqual(['birthDate']);
    expect(fieldsOf({ ...NEWBORN, birthDate: '2026-11-23' })).toEqual(['birthDate']);
  });

  it.each([null, { type: 'birth-certificate', number: 'U120000001' } as const])('is not named by %j', (guardian) => {
    const result = identityOf(NEWBORN, TODAY, guardian);
    expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual(['document.type']);
  });
});
