import type { CardHolder, CodeUse } from '@kangqiao/card-port';
import { aResidentId } from '@kangqiao/testing';

export const aHolder = (change: Partial<CardHolder> = {}): CardHolder => ({
  personId: 'person-1',
  name: '王小明',
  sex: 'male',
  birthDate: '1990-01-01',
  document: { type: 'resident-id', number: aResidentId() },
  phone: '13800000001',
  nation: null,
  address: null,
  guardian: null,
  ...change,
});

/** Without documents, named by its mother. */
export const aChild = (change: Partial<CardHolder> = {}): CardHolder =>
  aHolder({
    name: '刘晨曦',
    sex: 'female',
    birthDate: '2026-11-18',
    document: { type: 'newborn', number: `${aResidentId(2)}-20261118-1` },
    phone: null,
    guardian: {
      relation: 'mother',
      name: '刘雅琴',
      document: { type: 'resident-id', number: aResidentId(2) },
      phone: '13800000003',
    },
    ...change,
  });

export const aCodeUse = (change: Partial<CodeUse> = {}): CodeUse => ({
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  terminalCode: 'T-01',
  step: 'registration',
  department: null,
  at: new Date('2026-11-22T09:30:00+08:00'),
  ...change,
});
