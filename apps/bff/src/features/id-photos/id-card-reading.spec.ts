import { checkCharacterOf } from '@kangqiao/domain';
import fc from 'fast-check';
import { toReading } from './id-card-reading';

const TODAY = '2026-11-22';
const READ = {
  kind: 'read',
  name: '王小明',
  number: '11010119900307897X',
  gender: '男',
  nation: '汉',
  address: '北京市东城区健康路1号',
} as const;
const numbered = (seventeen: string) => `${seventeen}${checkCharacterOf(seventeen)}`;

describe('what was read from an identity card', () => {
  it('counts where it proves itself', () => {
    expect(toReading(READ, TODAY)).toEqual({
      name: '王小明',
      documentNumber: '11010119900307897X',
      sex: 'male',
      birthDate: '1990-03-07',
      address: '北京市东城区健康路1号',
      region: { names: ['北京市', '北京市', '东城区'], street: '健康路1号' },
      nation: '汉族',
    });
  });

  it('takes name and number in their one form', () => {
    expect(toReading({ ...READ, name: '阿依古丽•买买提', number: '11010119900307897x' }, TODAY)).toMatchObject({
      name: '阿依古丽·买买提',
      documentNumber: '11010119900307897X',
    });
  });

  it('counts for nothing when one digit of the number is another', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const digit = (Number(READ.number[place]) + more) % 10;
        const number = `${READ.number.slice(0, place)}${digit}${READ.number.slice(place + 1)}`;
        return toReading({ ...READ, number }, TODAY) === null;
      }),
    );
  });

  it.each([
    ['the printed sex is not the number’s', { gender: '女' }],
    ['the printed sex is none', { gender: '另' }],
    ['there is no name', { name: null }],
    ['the name is no name', { name: '姓名：#' }],
    ['there is no number', { number: null }],
    ['the day of birth does not exist', { number: numbered('11010119900230897') }],
    ['the day of birth is to come', { number: numbered('11010120261123897') }],
    ['it is another kind of card', { number: numbered('81000019900307897') }],
  ])('counts for nothing where %s', (_, wrong) => {
    expect(toReading({ ...READ, ...wrong }, TODAY)).toBeNull();
  });

  it('takes whoever was born today', () => {
    const number = numbered('11010120261122897');
    expect(toReading({ ...READ, number }, TODAY)).toMatchObject({ birthDate: TODAY });
  });

  it('needs no printed sex: the number says it', () => {
    expect(toReading({ ...READ, gender: null }, TODAY)).toMatchObject({ sex: 'male' });
  });

  it.each([
    ['维吾尔', '维吾尔族'],
    ['汉族', '汉族'],
    ['其他', '其他'],
    ['汗', null],
    [null, null],
  ])('knows the nation %s as %s', (nation, known) => {
    expect(toReading({ ...READ, nation }, TODAY)?.nation).toBe(known);
  });

  it('leaves out an address that is longer than an application takes', () => {
    expect(toReading({ ...READ, address: '路'.repeat(100) }, TODAY)?.address).toHaveLength(100);
    expect(toReading({ ...READ, address: '路'.repeat(101) }, TODAY)?.address).toBeNull();
    expect(toReading({ ...READ, address: null }, TODAY)?.address).toBeNull();
  });
});
