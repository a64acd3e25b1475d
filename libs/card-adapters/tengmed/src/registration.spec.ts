import type { CardHolder } from '@kangqiao/card-port';
import { DOCUMENT_TYPES } from '@kangqiao/domain';
import { aHolder, aNewborn } from '../testing/holders';
import { registrationOf } from './registration';
import { DOCUMENT_TYPE_OF, ID_TYPE_OF, ID_TYPES } from './tables';

const FREE = { wechatCodeRequired: false };
const asked = (change: Partial<CardHolder>) => registrationOf(aHolder(change), FREE);
const refusal = (holder: CardHolder, rules = FREE) => {
  const result = registrationOf(holder, rules);
  return result.ok ? null : result.refusal;
};

describe('the kinds of document', () => {
  it.each(DOCUMENT_TYPES)('lead there and back: %s', (type) => {
    expect(DOCUMENT_TYPE_OF[ID_TYPE_OF[type]]).toBe(type);
  });

  it('are ours for all but four of theirs', () => {
    expect(ID_TYPES.filter((idType) => DOCUMENT_TYPE_OF[idType] === null)).toEqual(['02', '04', '05', '99']);
  });

  it.each([
    ['resident-id', '01'],
    ['passport', '03'],
    ['hk-macau-permit', '06'],
    ['taiwan-permit', '07'],
    ['birth-certificate', '08'],
    ['foreign-permanent-residence', '15'],
    ['newborn', '16'],
    ['hmt-residence-permit', '17'],
  ] as const)('have their numbers: %s is %s', (type, idType) => {
    expect(ID_TYPE_OF[type]).toBe(idType);
  });
});

describe('a registration', () => {
  it('says who the holder is, in the words of the platform', () => {
    expect(asked({ sex: 'male', address: '康桥路 1 号' })).toEqual({
      ok: true,
      registration: {
        wechatCode: null,
        name: '阿依古丽·买买提',
        gender: '男',
        nation: '维吾尔族',
        birthday: '1990-01-01',
        idNumber: aHolder().document.number,
        idType: '01',
        phone1: '13800000001',
        address: '康桥路 1 号',
        childInfo: null,
      },
    });
  });

  it.each([
    [{ phone: null }, ['phone']],
    [{ phone: '' }, ['phone']],
    [{ nation: null }, ['nation']],
    [{ nation: '穿青人' }, ['nation']],
    [{ phone: null, nation: null }, ['phone', 'nation']],
  ])('asks for what is missing, and puts nothing in its place: %p', (change, fields) => {
    expect(asked(change)).toEqual({ ok: false, refusal: { reason: 'DETAILS_MISSING', fields } });
  });

  it.each(['unknown', 'unspecified'] as const)('is not made for a sex that the platform cannot write: %s', (sex) => {
    expect(asked({ sex })).toEqual({ ok: false, refusal: { reason: 'REFUSED' } });
  });

  it('needs a fresh WeChat code where the contract says so', () => {
    const strict = { wechatCodeRequired: true };
    expect(refusal(aHolder(), strict)).toEqual({ reason: 'WECHAT_CODE_MISSING' });
    expect(refusal(aHolder({ wechatCode: '' }), strict)).toEqual({ reason: 'WECHAT_CODE_MISSING' });
    expect(registrationOf(aHolder({ wechatCode: 'W' }), strict)).toMatchObject({ registration: { wechatCode: 'W' } });
    expect(registrationOf(aHolder({ wechatCode: 'W' }), FREE)).toMatchObject({ registration: { wechatCode: 'W' } });
  });
});

describe('the registration of a newborn', () => {
  it('names the mother, and reaches the child by her phone', () => {
    const mother = aHolder();
    expect(registrationOf(aNewborn(), FREE)).toMatchObject({
      ok: true,
      registration: {
        idType: '16',
        idNumber: `01-${mother.document.number}-20261101-1`,
        phone1: mother.phone,
        childInfo: {
          motherName: mother.name,
          motherIdType: '01',
          motherIdNumber: mother.document.number,
          motherPhone: mother.phone,
        },
      },
    });
  });

  it('names the father, without a phone that nobody told', () => {
    const guardian = {
      relation: 'father',
      name: '李明',
      document: { type: 'passport', number: 'E1' },
      phone: null,
    } as const;
    expect(registrationOf(aNewborn({ guardian, phone: '13900000000' }), FREE)).toMatchObject({
      registration: {
        phone1: '13900000000',
        childInfo: { fatherName: '李明', fatherIdType: '03', fatherIdNumber: 'E1' },
      },
    });
    expect(refusal(aNewborn({ guardian }))).toEqual({ reason: 'DETAILS_MISSING', fields: ['phone'] });
  });

  it('is not made without anybody who answers for the child', () => {
    expect(refusal(aNewborn({ guardian: null, phone: '13900000000' }))).toEqual({ reason: 'DOCUMENT_UNSUPPORTED' });
  });

  it('is the only one that names parents or borrows their phone', () => {
    const { guardian } = aNewborn();
    expect(refusal(aHolder({ guardian, phone: null }))).toEqual({ reason: 'DETAILS_MISSING', fields: ['phone'] });
    expect(registrationOf(aHolder({ guardian }), FREE)).toMatchObject({ registration: { childInfo: null } });
  });
});
