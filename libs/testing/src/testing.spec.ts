import fc from 'fast-check';
import { maskDocumentNumber, maskName, parseIdentityDocument } from '@kangqiao/domain';
import { aPerson } from './contract-builders';
import { FixedClock } from './fixed-clock';
import { aPatientDetails, aSession } from './port-builders';
import { aResidentId } from './residents';
import { SequentialIds } from './sequential-ids';

describe('aResidentId', () => {
  it('is a valid number in the unassigned area 110199, always the same for a seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const number = aResidentId(seed);
        expect(number).toMatch(/^110199/);
        expect(parseIdentityDocument({ type: 'resident-id', number }, '2026-11-22').ok).toBe(true);
        expect(aResidentId(seed)).toBe(number);
      }),
    );
  });

  it('gives ten thousand seeds ten thousand numbers', () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, seed) => aResidentId(seed))).size).toBe(10_000);
  });
});

describe('FixedClock', () => {
  it('stands still until it is moved', () => {
    const clock = new FixedClock('2026-11-22T09:30:00+08:00');
    const { now } = clock;
    expect(now().toISOString()).toBe('2026-11-22T01:30:00.000Z');
    clock.pass(90);
    expect(now().toISOString()).toBe('2026-11-22T01:31:30.000Z');
    clock.set('2027-01-01T00:00:00+08:00');
    expect(now().toISOString()).toBe('2026-12-31T16:00:00.000Z');
  });

  it('refuses what is no instant', () => {
    expect(() => new FixedClock('tomorrow')).toThrow(RangeError);
  });
});

describe('SequentialIds', () => {
  it('counts', () => {
    const ids = new SequentialIds('hold');
    expect([ids.next(), ids.next()]).toEqual(['hold-1', 'hold-2']);
  });
});

describe('builders', () => {
  it('give a valid whole and take what matters', () => {
    expect(aSession({ remaining: 0, state: 'full' })).toMatchObject({ id: 'session-1', remaining: 0, state: 'full' });
    expect(parseIdentityDocument(aPatientDetails().document).ok).toBe(true);
  });

  it('mask as the server masks', () => {
    expect(aPerson().nameMasked).toBe(maskName(aPerson().name));
    expect(maskDocumentNumber('110199199001010017')).toBe(aPerson().documentNumberMasked);
  });
});
