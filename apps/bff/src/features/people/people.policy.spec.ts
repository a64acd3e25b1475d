import type { LinkCapacity, Relation } from '@kangqiao/contracts';
import { capacityFor, mayAdd, proofMethodsFor } from './people.policy';

const NOON = new Date('2026-11-22T12:00:00+08:00');

describe('how many more people may be added', () => {
  it.each([
    [0, 6, 6],
    [5, 6, 1],
    [6, 6, 0],
    [7, 6, 0],
    [0, 1, 1],
    [1, 1, 0],
  ])('with %d of %d there are %d', (count, limit, more) => {
    expect(mayAdd(count, limit)).toBe(more);
  });
});

describe('as whom the account would act', () => {
  const of = (relation: Relation, birthDate: string, now = NOON) => capacityFor(relation, birthDate, now);
  const guardian = { kind: 'fine', capacity: 'guardian', needsSelf: true };
  const family = { kind: 'fine', capacity: 'family', needsSelf: false };

  it('is the person for themselves from the fourteenth birthday on', () => {
    expect(of('self', '2012-11-22')).toEqual({ kind: 'fine', capacity: 'self', needsSelf: false });
    expect(of('self', '2012-11-23')).toEqual({ kind: 'guardian-required' });
  });

  it('is the guardian for a child to the last moment before it comes of age', () => {
    expect(of('child', '2008-11-23')).toEqual(guardian);
    expect(of('child', '2008-11-23', new Date('2026-11-22T23:59:59+08:00'))).toEqual(guardian);
    expect(of('child', '2008-11-23', new Date('2026-11-23T00:00:00+08:00'))).toEqual(family);
    expect(of('child', '2008-11-22')).toEqual(family);
  });

  it.each<Relation>(['parent', 'spouse', 'relative', 'other'])(
    'is family for a %s, but not of somebody under 14',
    (relation) => {
      expect(of(relation, '1990-01-01')).toEqual(family);
      expect(of(relation, '2012-11-22')).toEqual(family);
      expect(of(relation, '2012-11-23')).toEqual({ kind: 'guardian-required' });
    },
  );
});

describe('the ways to prove control', () => {
  const methods = (
    change: Partial<{
      capacity: LinkCapacity;
      type: 'resident-id' | 'passport' | 'newborn';
      birthDate: string;
      hasSelf: boolean;
    }>,
  ) => {
    const { capacity = 'family', type = 'resident-id', birthDate = '1990-01-01', hasSelf = true } = change;
    return proofMethodsFor({ capacity, document: { type, number: '1' }, birthDate, hasSelf }, NOON);
  };

  it('are all for a grown-up of the family with a resident identity card', () => {
    expect(methods({})).toEqual(['phone-code', 'phone-number', 'approval', 'face']);
  });

  it('are without an approval for oneself, and for a requester who is nobody yet', () => {
    for (const change of [{ capacity: 'self' }, { hasSelf: false }] as const) {
      expect(methods(change)).not.toContain('approval');
    }
  });

  it('have the approval of the first guardian for the second', () => {
    expect(methods({ capacity: 'guardian', birthDate: '2018-06-06' })).toEqual([
      'phone-code',
      'phone-number',
      'approval',
    ]);
  });

  it('have the face from the fourteenth birthday on, and with a resident identity card only', () => {
    expect(methods({ birthDate: '2012-11-22' })).toContain('face');
    expect(methods({ birthDate: '2012-11-23' })).not.toContain('face');
    expect(methods({ type: 'passport' })).not.toContain('face');
  });

  it("are the guardian's own document alone for a newborn", () => {
    expect(methods({ type: 'newborn', capacity: 'guardian', birthDate: '2026-11-01' })).toEqual(['guardian']);
  });
});
