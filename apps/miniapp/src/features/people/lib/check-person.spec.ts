import { checkPerson } from './check-person';

const draft = { name: '王小明', documentType: 'resident-id', documentNumber: '11010119900307897X' } as const;

describe('what keeps a person from being added', () => {
  it('asks for what is missing', () =>
    expect(checkPerson({ ...draft, name: ' ', documentNumber: '' })).toEqual({
      name: '请填写姓名',
      documentNumber: '请填写证件号码',
    }));

  it('says what is wrong with a number', () =>
    expect(checkPerson({ ...draft, documentNumber: '110101199003078971' })).toEqual({
      documentNumber: expect.any(String),
    }));

  it('accepts a lower-case x and spaces', () =>
    expect(checkPerson({ ...draft, documentNumber: '110101 19900307 897x' })).toEqual(
      checkPerson({ ...draft, documentNumber: '11010119900307897X' }),
    ));
});
