import type { CardHolder } from '@kangqiao/card-port';
import { personalDataOf, readingsOf } from './personal-data';

const holder: CardHolder = {
  personId: 'person-1',
  name: '王小明',
  sex: 'male',
  birthDate: '1990-01-01',
  document: { type: 'resident-id', number: '11019919900101001X' },
  phone: '13800000001',
  nation: '汉族',
  address: null,
  guardian: null,
};

const finds = (code: string): boolean =>
  readingsOf(code).some((reading) => personalDataOf(holder).some((secret) => reading.includes(secret)));

const bytes = (text: string) => Buffer.from(`\0\0\0${text}\0`);

describe('what a code may give away', () => {
  it.each([
    ['the document number as it is', `KQ1.${holder.document.number}.x`],
    ['the name as it is', `card:${holder.name}`],
    ['the birth date without dashes', '0:19900101:1'],
    ['the id of the person in base64', `KQ1.${bytes(holder.personId).toString('base64')}`],
    ['the name in base64url', `KQ1.${bytes(holder.name).toString('base64url')}.AAAA`],
    ['the document number in hex', `${bytes(holder.document.number).toString('hex')}:1`],
    ['the phone as packed digits', `KQ1.${Buffer.from(`0${holder.phone}`, 'hex').toString('base64url')}`],
  ])('is found: %s', (_what, code) => {
    expect(finds(code)).toBe(true);
  });

  it.each(['', `${'0A'.repeat(32)}:0:${'3F'.repeat(16)}`, 'KQ1.AAEAESIzRFVmd4iZqrvM3e7_aw'])(
    'is nothing in %j',
    (code) => {
      expect(finds(code)).toBe(false);
    },
  );
});
