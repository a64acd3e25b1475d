import type { Person } from '@kangqiao/contracts';
import { actingFor } from './acting-for';

const aPerson = (overrides: Partial<Person>): Person => ({
  id: 'p1',
  name: '王小明',
  nameMasked: '王*明',
  documentType: 'resident-id',
  documentNumberMasked: '1101********0017',
  sex: 'male',
  birthDate: '1990-01-01',
  relation: 'self',
  state: 'active',
  hasCard: false,
  ...overrides,
});

describe('whom one acts for', () => {
  const self = aPerson({ id: 'self' });
  const mother = aPerson({ id: 'mother', relation: 'parent' });
  const waiting = aPerson({ id: 'waiting', relation: 'child', state: 'awaiting-proof' });

  it('is the chosen person', () =>
    expect(actingFor([self, mother], 'mother')).toEqual({ kind: 'person', person: mother }));

  it('is myself while nobody is chosen', () =>
    expect(actingFor([mother, self], '')).toEqual({ kind: 'person', person: self }));

  it('is the first active person where I have not added myself', () =>
    expect(actingFor([waiting, mother], '')).toEqual({ kind: 'person', person: mother }));

  it('is never someone whose proof is awaited, even when chosen', () =>
    expect(actingFor([self, waiting], 'waiting')).toEqual({ kind: 'person', person: self }));

  it('asks for proof where that is all there is', () =>
    expect(actingFor([waiting], '')).toEqual({ kind: 'awaiting-proof', person: waiting }));

  it('is nobody where nobody was added', () => expect(actingFor([], 'self')).toEqual({ kind: 'nobody' }));
});
