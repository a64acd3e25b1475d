import { CONSENT_PURPOSES } from '@kangqiao/contracts';
import fc from 'fast-check';
import { CONSENT_VERSIONS } from '../../platform/consents/consent-texts';
import { askedConsents, consentsKept, keptConsents } from './asked-consents';

const current = (purpose: (typeof CONSENT_PURPOSES)[number]) => ({ purpose, version: CONSENT_VERSIONS[purpose] });

describe('the consents that come with a person', () => {
  it('are each kept once, in the current version', () => {
    const given = [current('reports'), current('identity'), current('reports')];
    expect(askedConsents(given)).toEqual({ ok: true, consents: [current('reports'), current('identity')] });
  });

  it.each([
    ['nothing', undefined],
    ['an empty list', []],
    ['another purpose alone', [current('reports')]],
  ])('are refused when there is %s, for identity must be among them', (_, given) => {
    expect(askedConsents(given)).toEqual({
      ok: false,
      problem: { field: 'consents', message: expect.stringContaining('身份信息') },
    });
  });

  it.each([-1, 1])('are refused in a version %d away from the current one', (difference) => {
    const given = [{ purpose: 'identity' as const, version: CONSENT_VERSIONS.identity + difference }];
    expect(askedConsents(given)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('已更新') } });
  });

  it('come back from where they were kept as they were', () => {
    const consents = fc.uniqueArray(
      fc.record({ purpose: fc.constantFrom(...CONSENT_PURPOSES), version: fc.integer({ min: 1, max: 99 }) }),
      { selector: ({ purpose }) => purpose },
    );
    fc.assert(fc.property(consents, (asked) => expect(consentsKept(keptConsents(asked))).toEqual(asked)));
    expect(consentsKept(null)).toEqual([]);
  });
});
