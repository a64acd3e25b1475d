import type { PatientFile } from '@kangqiao/his-port';
import { phonesIn } from './proof.policy';

const fileWith = (phone: string | null): PatientFile => ({
  patientNo: '1',
  name: '李华',
  sex: 'male',
  birthDate: null,
  phone,
});

describe('the phones that hospitals hold', () => {
  it.each<[(string | null)[], string[]]>([
    [[], []],
    [[null], []],
    [['13800000001'], ['13800000001']],
    [['138 0000-0001', '13800000001'], ['13800000001']],
    [
      [null, '', '0000-8601', '13800000002', '13800000003'],
      ['13800000002', '13800000003'],
    ],
    [['12800000001', '1380000000', '138000000012'], []],
  ])('among %p are %p', (phones, expected) => {
    expect(phonesIn(phones.map(fileWith))).toEqual(expected);
  });
});
