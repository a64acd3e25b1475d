import fc from 'fast-check';
import { addDays } from './dates';
import {
  agreesWithBirthDate,
  checkCharacterOf,
  DOCUMENT_TYPES,
  type DocumentType,
  parseIdentityDocument,
  tellsBirthDate,
} from './identity-document';

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

  it('accepts an old permanent residence card, which says neither century nor sex', () => {
    expect(parse('foreign-permanent-residence', 'usa 1100 900101 12')).toEqual({
      ok: true,
      document: { type: 'foreign-permanent-residence', number: 'USA110090010112' },
      birthDate: null,
      sex: null,
    });
  });

  it.each(['USA11009001011', 'USA1100900101123', 'US1110090010112', 'USA11009001011X', 'USA110090133112'])(
    'refuses %s, which is no old permanent residence card',
    (number) => {
      expect(problemOf('foreign-permanent-residence', number)).toMatch(/15 位|18 位|3 位字母/);
    },
  );

  it('accepts 29 February on an old card when one of the two centuries had it', () => {
    expect(parse('foreign-permanent-residence', 'USA110000022912').ok).toBe(true);
    expect(parse('foreign-permanent-residence', 'USA110001022912').ok).toBe(false);
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

describe('documents whose number says neither birth date nor sex', () => {
  it.each<[DocumentType, string, string]>([
    ['hk-macau-permit', 'h12345678', 'H12345678'],
    ['hk-macau-permit', 'Ｍ１２３４５６７８０１', 'M1234567801'],
    ['taiwan-permit', '0123 4567', '01234567'],
    ['taiwan-permit', '0123456701', '0123456701'],
    ['taiwan-permit', '0123456701（b）', '0123456701B'],
    ['passport', 'e12345678', 'E12345678'],
    ['passport', 'AB 123', 'AB123'],
    ['passport', '123456789', '123456789'],
    ['birth-certificate', 'ｕ120000001', 'U120000001'],
    ['newborn', ' １ ', '1'],
    ['newborn', '9', '9'],
  ])('accepts a %s typed as %j', (type, typed, number) => {
    expect(parse(type, typed)).toEqual({ ok: true, document: { type, number }, birthDate: null, sex: null });
  });

  it.each<[DocumentType, string]>([
    ['hk-macau-permit', 'H1234567'],
    ['hk-macau-permit', 'H123456789'],
    ['hk-macau-permit', 'H12345678901'],
    ['hk-macau-permit', 'C12345678'],
    ['taiwan-permit', '1234567'],
    ['taiwan-permit', '123456789'],
    ['taiwan-permit', '0123456701BC'],
    ['taiwan-permit', 'T12345678'],
    ['passport', 'A123'],
    ['passport', 'AB12345678'],
    ['passport', 'ABCDEFG'],
    ['passport', 'E1234567护'],
    ['birth-certificate', '1120000001'],
    ['birth-certificate', 'U12000000'],
    ['birth-certificate', 'U1200000011'],
    ['newborn', '0'],
    ['newborn', '10'],
    ['newborn', ''],
  ])('refuses %s %j with advice', (type, number) => {
    expect(problemOf(type, number)).toMatch(/应为|请填写/);
  });
});

describe('whether a number says the birth date', () => {
  it('agrees with what is read from it', () => {
    for (const [type, number] of [
      ['resident-id', '11010519491231002X'],
      ['hmt-residence-permit', withCheck('81000019900101002')],
      ['foreign-permanent-residence', withCheck('91184019900101003')],
      ['foreign-permanent-residence', 'USA110090010112'],
      ['passport', 'E12345678'],
      ['newborn', '1'],
    ] as const) {
      const result = parse(type, number);
      expect(result.ok && result.birthDate !== null).toBe(tellsBirthDate({ type, number }));
    }
  });
});

describe('a birth date told apart', () => {
  const agrees = (type: DocumentType, number: string, birthDate: string) =>
    agreesWithBirthDate({ type, number }, birthDate);

  it('must be the one in the number', () => {
    expect(agrees('resident-id', '11010519491231002X', '1949-12-31')).toBe(true);
    expect(agrees('resident-id', '11010519491231002X', '1949-12-30')).toBe(false);
    expect(agrees('foreign-permanent-residence', withCheck('91184019900101003'), '1990-01-01')).toBe(true);
    expect(agrees('foreign-permanent-residence', withCheck('91184019900101003'), '1990-01-02')).toBe(false);
  });

  it('may be of either century on an old permanent residence card', () => {
    for (const [birthDate, agreed] of [
      ['1990-01-01', true],
      ['2090-01-01', true],
      ['1990-01-02', false],
    ] as const) {
      expect(agrees('foreign-permanent-residence', 'USA110090010112', birthDate)).toBe(agreed);
    }
  });

  it('may be any where the number has none', () => {
    expect(agrees('passport', 'E12345678', '1990-01-01')).toBe(true);
  });
});

describe('any text', () => {
  it('gets an answer, and a good number comes back in its one form', () => {
    const characters = fc.constantFrom(...'0123456789HMEUXabｅ１ -（)护');
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: characters, maxLength: 19 }));
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENT_TYPES), texts, (type, number) => {
        const result = parse(type, number);
        if (result.ok) {
          expect(parse(type, result.document.number)).toEqual(result);
          expect(result.document.number).toMatch(/^[A-Z\d]{1,18}$/);
        } else expect(result.problem).toMatch(/\p{Script=Han}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same document however it was typed', () => {
    const numbers = fc.constantFrom<[DocumentType, string]>(
      ['resident-id', '11010519491231002X'],
      ['hk-macau-permit', 'H1234567801'],
      ['passport', 'EA1234567'],
      ['foreign-permanent-residence', 'USA110090010112'],
    );
    const typing = fc.array(fc.constantFrom('', ' ', '\u3000', 'wide', 'lower'), { minLength: 18, maxLength: 18 });
    const typed = (character: string, how: string | undefined): string => {
      if (how === 'wide') return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
      return how === 'lower' ? character.toLowerCase() : `${character}${how ?? ''}`;
    };
    fc.assert(
      fc.property(numbers, typing, ([type, number], hows) => {
        const text = [...number].map((character, i) => typed(character, hows[i])).join('');
        expect(parse(type, text)).toEqual(parse(type, number));
        expect(parse(type, number).ok).toBe(true);
      }),
    );
  });
});
