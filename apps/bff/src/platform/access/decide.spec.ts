import { CONSENT_PURPOSES, LINK_CAPACITIES, LINK_SCOPES, PERSON_STATES } from '@kangqiao/contracts';
import { instantOf } from '@kangqiao/domain';
import fc from 'fast-check';
import { ACCESS_PURPOSES, type AccessPurpose } from './access-purpose';
import { decide } from './decide';
import type { LinkTerms } from './link-snapshot';

const NOW = instantOf('2026-11-22', '09:30');
const ALL = CONSENT_PURPOSES;

const aLink = (terms: Partial<LinkTerms> = {}): LinkTerms => ({
  state: 'active',
  relation: 'parent',
  capacity: 'family',
  scope: 'everything',
  sensitiveShown: false,
  expiresAt: null,
  birthDate: '1960-05-05',
  ...terms,
});
const outcome = (terms: Partial<LinkTerms>, purpose: AccessPurpose, now = NOW) => {
  const decision = decide(aLink(terms), purpose, now, ALL);
  return decision.kind === 'allowed' ? 'allowed' : decision.code;
};

const MINOR = '2016-01-01';
const YOUNG = '2012-11-22';
const ADULT = '2008-11-22';

/** Everything that is allowed; what is not in it is not. */
const ALLOWED: [title: string, terms: Partial<LinkTerms>, purposes: AccessPurpose[]][] = [
  ['the person', { capacity: 'self', scope: 'booking' }, ['view', 'book', 'card', 'reports', 'record', 'manage']],
  ['a guardian', { capacity: 'guardian', birthDate: MINOR }, ['view', 'book', 'card', 'reports', 'record', 'manage']],
  ['a guardian of one of 14', { capacity: 'guardian', birthDate: YOUNG }, ['view', 'book', 'card', 'reports']],
  ['a guardian of one of age', { capacity: 'guardian', birthDate: ADULT }, []],
  ['family that may book', { scope: 'booking' }, ['view', 'book', 'card']],
  ['family that may see reports', { scope: 'reports' }, ['view', 'book', 'card', 'reports']],
  ['family that may see everything', { scope: 'everything' }, ['view', 'book', 'card', 'reports', 'record']],
];

describe('the access policy', () => {
  describe.each(ALLOWED)('for %s', (_, terms, purposes) => {
    it.each(ACCESS_PURPOSES)('answers "%s" by the table', (purpose) => {
      const isOver = terms.birthDate === ADULT;
      const refusal = isOver ? 'PERSON_NOT_FOUND' : 'SCOPE_INSUFFICIENT';
      expect(outcome(terms, purpose)).toBe(purposes.includes(purpose) ? 'allowed' : refusal);
    });
  });

  it.each(ACCESS_PURPOSES)('knows nobody without a link, and allows nothing before proof: %s', (purpose) => {
    expect(decide(null, purpose, NOW, ALL)).toEqual({ kind: 'refused', code: 'PERSON_NOT_FOUND' });
    for (const capacity of LINK_CAPACITIES)
      expect(outcome({ capacity, birthDate: MINOR, state: 'awaiting-proof' }, purpose)).toBe('PERSON_NOT_ACTIVE');
  });

  it.each([
    [-1, 'PERSON_NOT_FOUND'],
    [0, 'PERSON_NOT_FOUND'],
    [1, 'allowed'],
  ])('ends a link at its instant: %s ms before it the answer is %s', (left, answer) => {
    expect(outcome({ expiresAt: new Date(NOW.getTime() + left) }, 'view')).toBe(answer);
  });

  it.each([
    ['2026-11-21', '23:59:59', 'allowed'],
    ['2026-11-22', '00:00:00', 'SCOPE_INSUFFICIENT'],
  ])('takes the record from a guardian at midnight of the 14th birthday: %s %s', (day, time, answer) => {
    const terms = { capacity: 'guardian', birthDate: YOUNG } as const;
    expect(outcome(terms, 'record', instantOf(day, time))).toBe(answer);
    expect(outcome(terms, 'manage', instantOf(day, time))).toBe(answer);
  });

  it.each([
    ['2026-11-21', '23:59:59', 'allowed'],
    ['2026-11-22', '00:00:00', 'PERSON_NOT_FOUND'],
  ])('takes everything from a guardian at midnight of the 18th birthday: %s %s', (day, time, answer) => {
    expect(outcome({ capacity: 'guardian', birthDate: ADULT }, 'view', instantOf(day, time))).toBe(answer);
  });

  it.each([
    ['view', ['identity']],
    ['book', ['identity']],
    ['card', ['identity']],
    ['reports', ['identity', 'reports']],
    ['record', ['identity', 'record']],
    ['manage', []],
  ] as const)('lets "%s" rest on the consents %s, whoever asks', (purpose, needed) => {
    for (const capacity of ['self', 'guardian', 'family'] as const) {
      if (purpose === 'manage' && capacity === 'family') continue;
      const link = aLink({ capacity, birthDate: MINOR });
      expect(decide(link, purpose, NOW, needed).kind).toBe('allowed');
      for (const withdrawn of needed)
        expect(
          decide(
            link,
            purpose,
            NOW,
            ALL.filter((one) => one !== withdrawn),
          ),
        ).toEqual({ kind: 'refused', code: 'CONSENT_REQUIRED', missing: [withdrawn] });
    }
  });

  it.each([
    ['the person', { capacity: 'self' }, false],
    ['a guardian', { capacity: 'guardian', birthDate: MINOR }, false],
    ['a guardian of one of 14', { capacity: 'guardian', birthDate: YOUNG, sensitiveShown: true }, true],
    ['family', { capacity: 'family' }, true],
    ['family to whom they are shown', { capacity: 'family', sensitiveShown: true }, false],
  ] as const)('hides what sensitive departments did from %s: %s → %s', (_, terms, hidesSensitive) => {
    expect(decide(aLink(terms), 'view', NOW, ALL)).toMatchObject({ kind: 'allowed', hidesSensitive });
  });

  it('allows nothing outside its table, whatever comes together', () => {
    const day = fc.integer({ min: -30 * 366, max: 0 });
    const terms = fc.record({
      state: fc.constantFrom(...PERSON_STATES),
      capacity: fc.constantFrom(...LINK_CAPACITIES),
      scope: fc.constantFrom(...LINK_SCOPES),
      sensitiveShown: fc.boolean(),
      expiresAt: fc.option(fc.integer({ min: -2, max: 2 }).map((ms) => new Date(NOW.getTime() + ms))),
      birthDate: day.map((days) => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10)),
    });
    fc.assert(
      fc.property(
        terms,
        fc.constantFrom(...ACCESS_PURPOSES),
        fc.subarray([...CONSENT_PURPOSES]),
        (given, purpose, consents) => {
          const decision = decide(aLink(given), purpose, NOW, consents);
          if (decision.kind === 'refused') return;
          expect(given.state).toBe('active');
          expect(given.expiresAt === null || given.expiresAt > NOW).toBe(true);
          if (purpose !== 'manage') expect(consents).toContain('identity');
          if (purpose === 'reports' || purpose === 'record') expect(consents).toContain(purpose);
          if (given.capacity === 'guardian') expect(given.birthDate > ADULT).toBe(true);
          if (given.capacity === 'family') {
            expect(purpose).not.toBe('manage');
            if (purpose === 'record') expect(given.scope).toBe('everything');
            if (purpose === 'reports') expect(given.scope).not.toBe('booking');
            expect(decision.hidesSensitive).toBe(!given.sensitiveShown);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
