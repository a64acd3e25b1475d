import { aPerson } from '../../../../test/people';
import { actingFor } from './acting-for';

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
