import type { CardHolder } from '@kangqiao/card-port';

/** A person with an identity card, in an area that nobody lives in. */
export const aCardHolder = (change: Partial<CardHolder> = {}): CardHolder => ({
  personId: 'person-1',
  name: '王小明',
  sex: 'male',
  birthDate: '1990-01-01',
  document: { type: 'resident-id', number: '11019919900101001X' },
  phone: '13800000001',
  nation: '汉族',
  address: '康桥市示范区一号路 1 号',
  guardian: null,
  ...change,
});

/** A child of that person without documents. */
export const aNewborn = (change: Partial<CardHolder> = {}): CardHolder => {
  const { name, document, phone } = aCardHolder();
  return aCardHolder({
    personId: 'person-3',
    name: '王小明之子',
    birthDate: '2026-11-20',
    document: { type: 'newborn', number: `${document.number}-20261120-1` },
    guardian: { relation: 'father', name, document, phone },
    ...change,
  });
};
