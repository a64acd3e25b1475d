import { readResidentId } from './resident-id';

describe('readResidentId', () => {
  it('reads birth date and sex', () => {
    expect(readResidentId('110199199001010010')).toEqual({ birthDate: '1990-01-01', sex: 'male' });
    expect(readResidentId('110199199001010029')).toEqual({ birthDate: '1990-01-01', sex: 'female' });
  });

  it.each([
    ['a wrong check digit', '110199199001010011'],
    ['a day that does not exist', '11019919900230001X'],
    ['a number too short', '11019919900101001'],
    ['letters', '11019919900101001a'],
  ])('refuses %s', (_why, number) => {
    expect(readResidentId(number)).toBeNull();
  });
});
