import { checkCharacter, inventedIdNumber } from './identity';

describe('invented identity numbers', () => {
  it('ends with the check character of the GB 11643 example', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
  });

  it('says the sex by the last digit of the sequence', () => {
    expect(inventedIdNumber('1992-01-12', 'male', 1).slice(0, 17)).toBe('11019919920112003');
    expect(inventedIdNumber('1992-01-12', 'female', 1).slice(0, 17)).toBe('11019919920112002');
  });
});
