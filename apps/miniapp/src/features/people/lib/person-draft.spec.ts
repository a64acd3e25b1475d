import {
  type PersonDraft,
  asksFacts,
  birthDateOf,
  documentTypesFor,
  emptyDraft,
  isWard,
  problemsIn,
  toPerson,
} from './person-draft';

const TODAY = '2026-11-22';
const NOW = new Date('2026-11-22T08:00:00+08:00');

const draft = (part: Partial<PersonDraft> = {}): PersonDraft => ({
  ...emptyDraft('self'),
  name: '王小明',
  documentNumber: '11010119900307897X',
  ...part,
});
const passport = { documentType: 'passport', documentNumber: 'E12345678' } as const;
const newborn = { relation: 'child', documentType: 'newborn', documentNumber: '1', name: '王红之子' } as const;

describe('what keeps a person from being added', () => {
  it('is what is missing', () =>
    expect(problemsIn(draft({ name: ' ', documentNumber: '' }), TODAY)).toEqual({
      name: '请填写姓名',
      'document.number': '请填写证件号码',
    }));

  it('is a number that cannot be', () =>
    expect(problemsIn(draft({ documentNumber: '110101199003078971' }), TODAY)).toEqual({
      'document.number': expect.any(String),
    }));

  it('is not how a number is typed', () =>
    expect(problemsIn(draft({ documentNumber: '110101 19900307 897x' }), TODAY)).toEqual({}));

  it('is a birth date or a sex that the number does not say', () => {
    expect(problemsIn(draft(passport), TODAY)).toEqual({ birthDate: '请选择出生日期', sex: '请选择性别' });
    expect(problemsIn(draft({ ...passport, birthDate: '1990-01-01', sex: 'female' }), TODAY)).toEqual({});
  });

  it('is a newborn of more than three months', () => {
    expect(problemsIn(draft({ ...newborn, birthDate: '2026-08-22', sex: 'male' }), TODAY)).toEqual({});
    expect(problemsIn(draft({ ...newborn, birthDate: '2026-08-21', sex: 'male' }), TODAY)).toEqual({
      birthDate: expect.stringContaining('3 个月'),
    });
  });
});

describe('what is asked for', () => {
  it('is birth and sex exactly where the number does not say them', () => {
    expect(asksFacts(draft(), TODAY)).toBe(false);
    expect(asksFacts(draft({ documentNumber: '' }), TODAY)).toBe(false);
    expect(asksFacts(draft(passport), TODAY)).toBe(true);
    expect(
      asksFacts(draft({ documentType: 'foreign-permanent-residence', documentNumber: 'usa110090010112' }), TODAY),
    ).toBe(true);
  });

  it('is a newborn’s kind of naming for a child alone', () => {
    expect(documentTypesFor('child')).toContain('newborn');
    expect(documentTypesFor('self')).not.toContain('newborn');
  });
});

describe('what is sent', () => {
  it('never repeats what the number says', () =>
    expect(toPerson(draft({ birthDate: '2000-01-01', sex: 'female' }), TODAY)).toEqual({
      name: '王小明',
      document: { type: 'resident-id', number: '11010119900307897X' },
      relation: 'self',
    }));

  it('tells what the number does not say', () =>
    expect(toPerson(draft({ ...passport, birthDate: '1990-01-01', sex: 'female' }), TODAY)).toMatchObject({
      birthDate: '1990-01-01',
      sex: 'female',
    }));
});

describe('a ward', () => {
  const child = (birthDate: string | null) => draft({ ...passport, relation: 'child', birthDate });

  it('is a child until the day before the eighteenth birthday', () => {
    expect(isWard(child('2008-11-23'), NOW, TODAY)).toBe(true);
    expect(isWard(child('2008-11-22'), NOW, TODAY)).toBe(false);
  });

  it('is nobody whose birth date is not known yet, and nobody but a child', () => {
    expect(isWard(child(null), NOW, TODAY)).toBe(false);
    expect(isWard({ ...child('2020-01-01'), relation: 'relative' }, NOW, TODAY)).toBe(false);
  });

  it('may be told by the number', () => expect(birthDateOf(draft(), TODAY)).toBe('1990-03-07'));
});
