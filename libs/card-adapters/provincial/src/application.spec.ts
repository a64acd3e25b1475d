import { aChild, aHolder } from '../testing/people';
import { applicationOf } from './application';
import { DEFAULT_TABLES } from './tables';

const of = (holder = aHolder(), requires: Parameters<typeof applicationOf>[2] = ['phone']) =>
  applicationOf(holder, DEFAULT_TABLES, requires);
const MOTHER = aChild().guardian;

describe('an application', () => {
  it('names an ordinary person by document, and tells what is known', () => {
    const { document } = aHolder();
    const identity = { idCardTypeCode: '01', idCode: document.number };
    expect(of(aHolder({ nation: '满族', address: '人民路 1 号' }))).toEqual({
      ok: true,
      application: {
        identity,
        mother: null,
        details: {
          ...identity,
          personnelType: '1',
          name: '王小明',
          sex: '1',
          nation: '11',
          birthday: '19900101',
          phone: '13800000001',
          address: '人民路 1 号',
        },
      },
    });
  });

  it('names a child without documents by its mother, who is asked for by her own document', () => {
    expect(of(aChild())).toMatchObject({
      ok: true,
      application: {
        identity: {
          personnelType: '2',
          birthday: '20261118',
          motherName: '刘雅琴',
          motherIdCode: MOTHER?.document.number,
          multpripleBirths: '1',
          multifetalMark: null,
        },
        mother: { idCardTypeCode: '01', idCode: MOTHER?.document.number },
        details: { name: '刘晨曦', sex: '2', phone: '13800000003', linkman: '刘雅琴', telephone: '13800000003' },
      },
    });
  });

  it('gives a child without documents no document', () => {
    const child = of(aChild());
    expect(child.ok && child.application.details).not.toHaveProperty('idCode');
    expect(child.ok && child.application.details).not.toHaveProperty('idCardTypeCode');
  });

  it.each([
    ['x-20261118-1', { multpripleBirths: '1', multifetalMark: null }],
    ['x-20261118-2', { multpripleBirths: '2', multifetalMark: '1' }],
    ['x-20261118-03', { multpripleBirths: '3', multifetalMark: '1' }],
  ])('reads the order of birth from %s, and says of several only what is sure', (number, birth) => {
    expect(of(aChild({ document: { type: 'newborn', number } }))).toMatchObject({ application: { identity: birth } });
  });

  it.each(['unknown', 'x-20261118', 'x-0', 'N1'])('says nothing of the birth that %s does not tell', (number) => {
    const child = of(aChild({ document: { type: 'newborn', number } }));
    expect(child.ok && child.application.identity).not.toHaveProperty('multpripleBirths');
  });

  it.each([
    ['male', '1'],
    ['female', '2'],
    ['unknown', '0'],
    ['unspecified', '9'],
  ] as const)('writes %s as %s', (sex, code) => {
    expect(of(aHolder({ sex }))).toMatchObject({ application: { details: { sex: code } } });
  });
});

describe('no application is made', () => {
  it.each([
    ['without the phone', aHolder({ phone: null }), ['phone']],
    ['without anything that is asked for', aHolder({ phone: null }), ['phone', 'nation', 'address']],
    ['with a nation that has no code', aHolder({ nation: '地球' }), ['phone']],
    ['for a child whose mother has no phone', aChild({ guardian: MOTHER && { ...MOTHER, phone: null } }), ['phone']],
  ] as const)('%s, and what is missing is named', (_what, holder, requires) => {
    const fields = holder.nation === null ? requires : ['nation'];
    expect(of(holder, requires)).toEqual({ ok: false, refusal: { reason: 'DETAILS_MISSING', fields } });
  });

  it.each(['birth-certificate', 'hmt-residence-permit', 'foreign-permanent-residence'] as const)(
    'with a document that is in no table: %s',
    (type) => {
      const holder = aHolder({ document: { type, number: 'X1' } });
      expect(of(holder)).toEqual({ ok: false, refusal: { reason: 'DOCUMENT_UNSUPPORTED' } });
    },
  );

  it('by a father, and for a child nobody answers for', () => {
    const father = MOTHER && { ...MOTHER, relation: 'father' as const };
    expect(of(aChild({ guardian: father }))).toEqual({ ok: false, refusal: { reason: 'REFUSED' } });
    const alone = aChild({ guardian: null, phone: '13800000001' });
    expect(of(alone)).toEqual({ ok: false, refusal: { reason: 'DOCUMENT_UNSUPPORTED' } });
  });
});
