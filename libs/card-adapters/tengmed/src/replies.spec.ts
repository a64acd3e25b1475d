import { HospitalFault } from '@kangqiao/his-port';
import fc from 'fast-check';
import {
  readAppointmentLimit,
  readAppToken,
  readBatch,
  readBound,
  readCard,
  readCardOfUser,
  readDynamicCode,
  readRegistered,
  readVerified,
  readVerifyOrder,
  readVerifyResult,
} from './replies';

const NAME = '王秀英';
const person = {
  healthCardId: 'C1',
  name: NAME,
  gender: '女',
  nation: '汉族',
  birthday: '1958-01-06',
  idType: '01',
  idNumber: '110199195801060028',
  phone: '13800000001',
  address: '',
};
const card = { ...person, phone1: '13800000001', qrCodeText: 'A:1', patid: '' };
const item = { idType: '01', idNumber: '1', healthCardId: 'C1', qrCodeText: 'A:1' };
const asked = [
  { idType: '01', idNumber: '1' },
  { idType: '03', idNumber: '2' },
];

describe('a reply about a person', () => {
  it('is read whole, and what is empty was not told', () => {
    expect(readVerified(person)).toEqual({ ...person, address: null });
    expect(readCard({ card }, 'C1')).toMatchObject({ healthCardId: 'C1', patid: null, phone: '13800000001' });
    expect(readCardOfUser({ card, isSelf: false })).toMatchObject({ isSelf: false, card: { name: NAME } });
  });

  it('may leave out nation, phone and address, and nothing is put in their place', () => {
    const silent = { ...person, nation: null, phone: '', address: undefined };
    expect(readVerified(silent)).toMatchObject({ nation: null, phone: null, address: null });
  });

  it.each([
    ['a gender that the platform does not have', { gender: '未知' }, 'UNKNOWN_VALUE'],
    ['a gender as a number', { gender: 1 }, 'MALFORMED'],
    ['no gender', { gender: '' }, 'MISSING_FIELD'],
    ['a nation that does not exist', { nation: '火星族' }, 'UNKNOWN_VALUE'],
    ['a kind of document that is in no table', { idType: '77' }, 'UNKNOWN_VALUE'],
    ['a kind of document by its name', { idType: '身份证' }, 'UNKNOWN_VALUE'],
    ['a kind of document that every object has', { idType: 'constructor' }, 'UNKNOWN_VALUE'],
    ['a day that does not exist', { birthday: '1958-02-30' }, 'MALFORMED'],
    ['a day in another form', { birthday: '19580106' }, 'MALFORMED'],
    ['no name', { name: null }, 'MISSING_FIELD'],
    ['a name with a line break', { name: '王\n秀英' }, 'MALFORMED'],
    ['a name beyond all measure', { name: '王'.repeat(201) }, 'MALFORMED'],
    ['half a character', { name: '王\ud840' }, 'MALFORMED'],
    ['no number', { idNumber: undefined }, 'MISSING_FIELD'],
    ['a number that is one', { idNumber: 110199195801060020 }, 'MALFORMED'],
    ['no card', { healthCardId: '' }, 'MISSING_FIELD'],
    ['a phone that is an object', { phone: {} }, 'MALFORMED'],
  ])('is refused with %s', (_what, change, reason) => {
    const read = () => readVerified({ ...person, ...change });
    expect(read).toThrow(HospitalFault);
    expect(read).toThrow(expect.objectContaining({ reason }));
    expect(read).not.toThrow(new RegExp(NAME));
  });

  it('is refused when it is about another card than was asked for', () => {
    expect(() => readCard({ card }, 'C2')).toThrow(expect.objectContaining({ reason: 'WRONG_PATIENT' }));
    const code = { qrCodeText: 'A:0:B', healthCardId: 'C2' };
    expect(() => readDynamicCode(code, 'C1')).toThrow(expect.objectContaining({ reason: 'WRONG_PATIENT' }));
  });

  it.each([null, undefined, [], '', 7, { card: null }])('is refused when it is %p', (rsp) => {
    expect(() => readCard(rsp)).toThrow(HospitalFault);
    expect(() => readVerified(rsp)).toThrow(HospitalFault);
  });
});

describe('a reply about a batch', () => {
  it('may leave people out', () => {
    expect(readBatch({ rspItems: [item] }, asked)).toEqual([item]);
    expect(readBatch({ rspItems: [] }, asked)).toEqual([]);
  });

  it.each([
    ['one person twice', [item, item], 'DUPLICATE_ID'],
    ['somebody who was not asked about', [{ ...item, idNumber: '3' }], 'WRONG_PATIENT'],
    ['the right number of another document', [{ ...item, idType: '03' }], 'WRONG_PATIENT'],
    ['no list', undefined, 'MISSING_FIELD'],
    ['somebody without a card', [{ ...item, healthCardId: '' }], 'MISSING_FIELD'],
    ['nothing in the list', [null], 'MALFORMED'],
  ])('is refused with %s', (_what, rspItems, reason) => {
    expect(() => readBatch({ rspItems }, asked)).toThrow(expect.objectContaining({ reason }));
  });
});

describe('every other reply', () => {
  it.each<[string, (rsp: unknown) => unknown, object, object]>([
    ['a token', readAppToken, { appToken: 'T', expiresIn: 7200 }, { token: 'T', expiresInSeconds: 7200 }],
    ['the longest code', readRegistered, { healthCardId: 'C', qrCodeText: 'A'.repeat(512) }, { healthCardId: 'C' }],
    ['a card', readRegistered, { healthCardId: 'C', qrCodeText: 'A:1' }, { healthCardId: 'C', phid: null }],
    ['a binding', (rsp) => ({ bound: readBound(rsp) }), { result: false }, { bound: false }],
    ['an order', readVerifyOrder, { verifyUrl: 'u', verifyOrderId: 'o' }, { protectState: null }],
    ['a check', readVerifyResult, { suc: false, verifyType: 2 }, { passed: false, verifyType: 2 }],
    ['a limit', readAppointmentLimit, { verify: true, riskLevel: 0, toast: '' }, { allowed: true, toast: null }],
  ])('is read: %s', (_what, read, rsp, meaning) => {
    expect(read(rsp)).toMatchObject(meaning);
  });

  it.each<[string, (rsp: unknown) => unknown, object]>([
    ['a life that is a text', readAppToken, { appToken: 'T', expiresIn: '7200' }],
    ['a life below nothing', readAppToken, { appToken: 'T', expiresIn: -1 }],
    ['no token', readAppToken, { expiresIn: 7200 }],
    ['no code', readRegistered, { healthCardId: 'C' }],
    ['a code that no terminal could bring back', readRegistered, { healthCardId: 'C', qrCodeText: 'A 1' }],
    ['a code beyond all measure', readRegistered, { healthCardId: 'C', qrCodeText: 'A'.repeat(513) }],
    ['a binding that is a text', readBound, { result: 'true' }],
    ['a check that says 1', readVerifyResult, { suc: 1 }],
    ['a check that says nothing', readVerifyResult, {}],
    ['a limit that says nothing', readAppointmentLimit, { riskLevel: 0 }],
    ['a risk of one half', readAppointmentLimit, { verify: true, riskLevel: 0.5 }],
    ['an order without a page', readVerifyOrder, { verifyOrderId: 'o' }],
    ['a state that is a text', readVerifyOrder, { verifyUrl: 'u', verifyOrderId: 'o', protectState: 'on' }],
  ])('is refused with %s', (_what, read, rsp) => {
    expect(() => read(rsp)).toThrow(HospitalFault);
  });
});

describe('any reply at all', () => {
  const known = fc.constantFrom(
    ...['card', 'rspItems', 'healthCardId', 'qrCodeText', 'name', 'gender', 'idType', 'idNumber', 'birthday'],
    ...['appToken', 'expiresIn', 'suc', 'verify', 'riskLevel', 'result', 'verifyUrl', 'verifyOrderId', '__proto__'],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.jsonValue(),
      fc.constantFrom<unknown>(...Object.values(person), 0, 7200, true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(known, tie('value'), { noNullPrototype: true }),
    ),
  }));

  it('is read or refused, and never breaks a reader', () => {
    const readers = [
      ...[readAppToken, readRegistered, readCard, readCardOfUser, readVerified, readBound],
      ...[readVerifyOrder, readVerifyResult, readAppointmentLimit],
      (rsp: unknown) => readBatch(rsp, asked),
      (rsp: unknown) => readDynamicCode(rsp, 'C1'),
    ];
    fc.assert(
      fc.property(value, (rsp) => {
        for (const read of readers) {
          try {
            read(rsp);
          } catch (error) {
            expect(error).toBeInstanceOf(HospitalFault);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
