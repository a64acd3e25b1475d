import fc from 'fast-check';
import { addDays } from './dates';
import { checkCharacterOf, type DocumentType, parseIdentityDocument } from './identity-document';

const TODAY = '2026-11-22';
const withCheck = (seventeen: string): string => seventeen + checkCharacterOf(seventeen);
const parse = (type: DocumentType, number: string) => parseIdentityDocument({ type, number }, TODAY);

const problemOf = (type: DocumentType, number: string): string => {
  const result = parse(type, number);
  return result.ok ? 'accepted' : result.problem;
};

describe('resident identity cards', () => {
  it('accepts the specimen of GB 11643 and reads birth date and sex', () => {
    expect(parse('resident-id', '11010519491231002X')).toEqual({
      ok: true,
      document: { type: 'resident-id', number: '11010519491231002X' },
      birthDate: '1949-12-31',
      sex: 'female',
    });
  });

  it('reads the sex from the last digit of the sequence', () => {
    expect(parse('resident-id', withCheck('11019919900101001'))).toMatchObject({ ok: true, sex: 'male' });
    expect(parse('resident-id', withCheck('11019919900101002'))).toMatchObject({ ok: true, sex: 'female' });
  });

  it.each(['11010519491231002x', ' 110105 19491231 002X ', '１１０１０５１９４９１２３１００２Ｘ'])(
    'accepts %j as typed on a phone',
    (number) => {
      expect(parse('resident-id', number)).toMatchObject({ ok: true, document: { number: '11010519491231002X' } });
    },
  );

  it('refuses every other check character', () => {
    for (const check of '0123456789') {
      expect(problemOf('resident-id', `11010519491231002${check}`)).toBe('证件号码有误，请逐位核对后重新填写');
    }
  });

  it('finds any single wrong digit, and any two neighbours exchanged', () => {
    const numbers = fc
      .tuple(fc.nat(40_000), fc.nat(999))
      .map(([day, sequence]) =>
        withCheck(`110199${addDays('1910-01-01', day).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
      );
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, difference) => {
        expect(parse('resident-id', number).ok).toBe(true);
        const digit = (Number(number.charAt(at)) + difference) % 10;
        expect(parse('resident-id', number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);

        const [left, right] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(left !== right);
        expect(parse('resident-id', number.slice(0, at) + right + left + number.slice(at + 2)).ok).toBe(false);
      }),
    );
  });

  it('accepts a birth today and refuses one tomorrow', () => {
    expect(parse('resident-id', withCheck('11019920261122001')).ok).toBe(true);
    expect(problemOf('resident-id', withCheck('11019920261123001'))).toMatch('出生日期');
  });

  it('accepts 150 years and refuses more', () => {
    expect(parse('resident-id', withCheck('11019918751123001')).ok).toBe(true);
    expect(problemOf('resident-id', withCheck('11019918751122001'))).toMatch('出生日期');
  });

  it.each(['19900230', '19901301', '19900100', '19000229'])('refuses the birth date %s, which never was', (date) => {
    expect(problemOf('resident-id', withCheck(`110199${date}001`))).toMatch('出生日期');
  });

  it.each(['', '11010519491231002', '11010519491231002XX', '1101051949123100AX', 'X1010519491231002X', '一二三'])(
    'refuses %j by its form',
    (number) => {
      expect(problemOf('resident-id', number)).toMatch('18 位');
    },
  );

  it('asks for the new number when given one of 15 digits', () => {
    expect(problemOf('resident-id', '110105491231002')).toMatch('第二代');
  });

  it.each(['100199', '160199', '240199', '380199', '470199', '550199', '660199', '700199'])(
    'refuses the area %s, which is in no province',
    (area) => {
      expect(problemOf('resident-id', withCheck(`${area}19900101001`))).toBe('证件号码不正确，请核对后重新填写');
    },
  );
});

describe('residence cards', () => {
  it.each(['810000', '820000', '830000'])('accepts a permit of Hong Kong, Macao or Taiwan residents, %s', (area) => {
    expect(parse('hmt-residence-permit', withCheck(`${area}19900101002`))).toMatchObject({
      ok: true,
      birthDate: '1990-01-01',
      sex: 'female',
    });
  });

  it('accepts a new permanent residence card, which begins with 9', () => {
    expect(parse('foreign-permanent-residence', withCheck('91184019900101003'))).toMatchObject({
      ok: true,
      birthDate: '1990-01-01',
      sex: 'male',
    });
  });

  it('says what to do with an old permanent residence card', () => {
    expect(problemOf('foreign-permanent-residence', 'USA110090010112')).toMatch('15 位');
  });

  it('names the right kind when another was chosen', () => {
    const resident = '11010519491231002X';
    const permit = withCheck('81000019900101002');
    const foreign = withCheck('91184019900101003');
    expect(problemOf('resident-id', permit)).toMatch('港澳台居民居住证');
    expect(problemOf('resident-id', foreign)).toMatch('外国人永久居留身份证');
    expect(problemOf('hmt-residence-permit', resident)).toMatch('居民身份证');
    expect(problemOf('foreign-permanent-residence', permit)).toMatch('港澳台居民居住证');
  });
});

describe('any text', () => {
  it('gets an answer, and a good number comes back in its one form', () => {
    const types = fc.constantFrom<DocumentType>('resident-id', 'hmt-residence-permit', 'foreign-permanent-residence');
    fc.assert(
      fc.property(types, fc.string({ unit: 'binary' }), (type, number) => {
        const result = parse(type, number);
        if (result.ok) expect(parse(type, result.document.number)).toEqual(result);
        else expect(result.problem).toMatch(/\p{Script=Han}/u);
      }),
    );
  });
});
