import { isReady, type PreflightFacts, preflightItems } from './preflight.policy';

const facts = (change: Partial<PreflightFacts> = {}): PreflightFacts => ({
  card: 'active',
  file: { kind: 'known', files: 1 },
  opensFiles: true,
  blockedUntil: null,
  isDayFull: false,
  hasPhone: true,
  ...change,
});
const about = (subject: string, change: Partial<PreflightFacts>) => {
  const items = preflightItems(facts(change));
  const found = items.find((item) => item.subject === subject);
  return [found?.state, found?.mending, isReady(items)];
};

describe('the check before a release', () => {
  it('finds nothing missing for who has been there and has a card', () => {
    expect(preflightItems(facts()).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'ready'));
  });

  it.each([
    ['card', { card: null }, ['advice', 'apply-card', true]],
    ['card', { card: 'pending' as const }, ['advice', null, true]],
    ['card', { card: 'revoked' as const }, ['advice', 'apply-card', true]],
    ['file', { file: { kind: 'known' as const, files: 0 } }, ['ready', null, true]],
    ['file', { file: { kind: 'known' as const, files: 0 }, opensFiles: false }, ['missing', null, false]],
    ['file', { file: { kind: 'known' as const, files: 2 } }, ['missing', null, false]],
    ['file', { file: { kind: 'unavailable' as const } }, ['unknown', null, false]],
    ['document', { file: { kind: 'unavailable' as const } }, ['unknown', null, false]],
    ['document', { file: { kind: 'document-not-taken' as const } }, ['missing', null, false]],
    ['rules', { blockedUntil: '2026-12-01' }, ['missing', 'appointments', false]],
    ['rules', { isDayFull: true }, ['missing', 'appointments', false]],
    ['phone', { hasPhone: false }, ['advice', 'person', true]],
  ])('says of %s, where %j: %j', (subject, change, answer) => expect(about(subject, change)).toEqual(answer));

  it('names the day until which nothing can be booked', () => {
    expect(
      preflightItems(facts({ blockedUntil: '2026-12-01' }))
        .map(({ text }) => text)
        .join(),
    ).toContain('2026-12-01');
  });
});
