import type { CardHolder } from '@kangqiao/card-port';
import { checkCharacterOf } from '@kangqiao/domain';

const numbered = (seventeen: string): string => seventeen + checkCharacterOf(seventeen);

/** Somebody in an area that nobody lives in. */
export const aHolder = (change: Partial<CardHolder> = {}): CardHolder => ({
  personId: 'person-1',
  name: '阿依古丽·买买提',
  sex: 'female',
  birthDate: '1990-01-01',
  document: { type: 'resident-id', number: numbered('11019919900101002') },
  phone: '13800000001',
  nation: '维吾尔族',
  address: null,
  guardian: null,
  ...change,
});

export const anotherHolder = (): CardHolder =>
  aHolder({
    personId: 'person-2',
    name: '王小明',
    sex: 'male',
    birthDate: '1985-05-06',
    document: { type: 'resident-id', number: numbered('11019919850506001') },
    phone: '13800000002',
    nation: '汉族',
  });

/** A child of a few days, of whom nothing but the mother is known. */
export const aNewborn = (change: Partial<CardHolder> = {}): CardHolder => {
  const mother = aHolder();
  return aHolder({
    personId: 'person-3',
    name: '小买',
    sex: 'male',
    birthDate: '2026-11-01',
    document: { type: 'newborn', number: `01-${mother.document.number}-20261101-1` },
    phone: null,
    guardian: { relation: 'mother', name: mother.name, document: mother.document, phone: mother.phone },
    ...change,
  });
};
