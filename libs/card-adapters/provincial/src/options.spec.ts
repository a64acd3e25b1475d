import { SANDBOX_CONNECTIONS } from '../testing/connections';
import { faultsOf, type ProvincialOptions } from './options';
import { ProvincialCardAuthority } from './provincial-card-authority';

const options = (change: Partial<ProvincialOptions> = {}): ProvincialOptions => ({
  ...SANDBOX_CONNECTIONS['2.0.0'],
  address: 'https://card.example/api/do',
  ...change,
});

describe('the options', () => {
  it('are fit as the sandbox has them, in both versions', () => {
    expect(faultsOf(options())).toEqual([]);
    expect(faultsOf(options(SANDBOX_CONNECTIONS['1.0.6']))).toEqual([]);
  });

  it.each<[string, Partial<ProvincialOptions>]>([
    ['address', { address: 'card.example' }],
    ['address', { address: 'ftp://card.example' }],
    ['appId', { appId: '' }],
    ['appId', { appId: 'x'.repeat(37) }],
    ['orgCode', { orgCode: 'x'.repeat(37) }],
    ['versionText', { versionText: 'V'.repeat(11) }],
    ['key', { key: 'x'.repeat(32) }],
    ['key', { key: SANDBOX_CONNECTIONS['1.0.6'].key }],
    ['codeLife.seconds', { codeLife: { seconds: 0 } }],
    ['codeLife.seconds', { codeLife: { seconds: 1.5 } }],
    ['tables.steps', { tables: { steps: { charging: '010105' } } }],
    ['tables', { tables: { sexes: { male: '1', female: '1', unknown: '0', unspecified: '9' } } }],
    ['tables', { tables: { documentTypes: { 'resident-id': '01', passport: '01' } } }],
    ['tables', { tables: { registered: { yes: '1', no: '1' } } }],
  ])('name %s when it is wrong', (name, change) => {
    expect(faultsOf(options(change))).toEqual([expect.stringMatching(new RegExp(`^${name}:`))]);
  });

  it('are all judged at once, and no key is quoted', () => {
    const wrong = options({ key: 'secret', appId: '', codeLife: { seconds: -1 } });
    expect(faultsOf(wrong)).toHaveLength(3);
    expect(() => new ProvincialCardAuthority(wrong)).toThrow(RangeError);
    expect(faultsOf(wrong).join()).not.toContain('secret');
  });

  it('may be as long as the platform allows', () => {
    expect(faultsOf(options({ appId: 'x'.repeat(36), codeLife: { seconds: 1 } }))).toEqual([]);
  });
});
