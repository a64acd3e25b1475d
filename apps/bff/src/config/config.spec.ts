import { inspect } from 'node:util';
import { parseConfig } from './config';

const COMPLETE = {
  DATABASE_URL: 'mysql://kq:db-password@db:3306/kangqiao',
  HOSPITALS_FILE: '/etc/kangqiao/hospitals.yaml',
  WECHAT_APP_ID: 'wx5andb0x00000001',
  WECHAT_APP_SECRET: 'app-secret',
  MESSAGES_URL: 'http://sms:9000/messages',
  MESSAGES_TOKEN: 'sms-token',
  KEYS_FILE: '/etc/kangqiao/keys.json',
  CARD_ISSUER: '康桥示范区全民健康信息平台',
};

const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.problems;
};

describe('the configuration', () => {
  it('needs eight values and has safe defaults for the rest', () => {
    const parsed = parseConfig(COMPLETE);
    expect(parsed).toMatchObject({
      ok: true,
      config: {
        host: '127.0.0.1',
        port: 8080,
        logLevel: 'info',
        trustProxy: false,
        preview: null,
        wechat: { url: 'https://api.weixin.qq.com' },
      },
    });
  });

  it('names every missing value at once', () => {
    const problems = problemsOf({});
    expect(problems).toHaveLength(Object.keys(COMPLETE).length);
    for (const name of Object.keys(COMPLETE)) {
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${name} is missing \\(缺少配置\\)`)));
    }
  });

  it('takes empty text for "not given"', () => {
    expect(problemsOf({ ...COMPLETE, WECHAT_APP_SECRET: '', PORT: '' })).toEqual([
      expect.stringMatching(/^WECHAT_APP_SECRET is missing/),
    ]);
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['SIGN_INS_PER_ADDRESS', '0'],
    ['SIGN_INS_PER_ADDRESS', '1001'],
    ['DATABASE_URL', 'postgres://db/kangqiao'],
    ['DATABASE_URL', 'mysql://db'],
    ['WECHAT_URL', 'ftp://weixin'],
    ['MESSAGES_URL', 'sms'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'everybody'],
    ['PEOPLE_LIMIT', '0'],
    ['PEOPLE_LIMIT', '21'],
    ['PEOPLE_LIMIT', '6.5'],
    ['PREVIEW_SANDBOX_URL', 'sandbox'],
  ])('refuses %s=%s without repeating the value', (name, value) => {
    const problems = problemsOf({ ...COMPLETE, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is wrong \\(配置有误\\)`))]);
    expect(problems[0]).not.toContain(`=${value}`);
  });

  it.each(['0', '65535'])('accepts PORT=%s', (port) => {
    expect(problemsOf({ ...COMPLETE, PORT: port })).toEqual([]);
  });

  it.each([
    [undefined, 6],
    ['1', 1],
    ['20', 20],
  ])('lets an account have %s people: %d', (given, limit) => {
    const parsed = parseConfig(given === undefined ? COMPLETE : { ...COMPLETE, PEOPLE_LIMIT: given });
    expect(parsed.ok && parsed.config.peopleLimit).toBe(limit);
  });

  it('never repeats a secret, neither in a problem nor when printed', () => {
    const wrong = problemsOf({ ...COMPLETE, DATABASE_URL: 'postgres://kq:db-password@db/x', PORT: 'x' });
    const parsed = parseConfig(COMPLETE);
    const printed = [
      wrong.join(),
      inspect(parsed, { depth: 9 }),
      JSON.stringify(parsed),
      parsed.ok && `${parsed.config.databaseUrl}`,
    ];
    for (const secret of ['db-password', 'app-secret', 'sms-token']) expect(printed.join()).not.toContain(secret);
    expect(parsed.ok && parsed.config.wechat.appSecret.reveal()).toBe('app-secret');
  });

  it('names who issues the cards in one of two ways', () => {
    const { CARD_ISSUER, ...rest } = COMPLETE;
    const issuerOf = (env: NodeJS.ProcessEnv) => {
      const parsed = parseConfig({ ...rest, ...env });
      return parsed.ok && parsed.config.cardIssuer;
    };
    expect(issuerOf({ CARD_ISSUER })).toEqual({ name: CARD_ISSUER });
    expect(issuerOf({ CARD_ISSUER_FILE: '/etc/kangqiao/issuer.yaml' })).toEqual({ file: '/etc/kangqiao/issuer.yaml' });
    expect(problemsOf(rest)).toEqual([expect.stringMatching(/^CARD_ISSUER is missing/)]);
    expect(problemsOf({ ...rest, CARD_ISSUER, CARD_ISSUER_FILE: '/etc/kangqiao/issuer.yaml' })).toEqual([
      expect.stringMatching(/^CARD_ISSUER_FILE is wrong .* must not be given together with CARD_ISSUER$/),
    ]);
  });

  it('has records opened by family doctors only when told so, and then needs to know them', () => {
    const openingOf = (env: NodeJS.ProcessEnv) => {
      const parsed = parseConfig({ ...COMPLETE, ...env });
      return parsed.ok && parsed.config.recordOpening;
    };
    expect(openingOf({})).toEqual({ by: 'nobody' });
    expect(openingOf({ FAMILY_DOCTORS_FILE: '/etc/kangqiao/teams.yaml' })).toEqual({ by: 'nobody' });
    expect(openingOf({ RECORD_OPENING: 'family-doctor', FAMILY_DOCTORS_FILE: '/etc/kangqiao/teams.yaml' })).toEqual({
      by: 'family-doctor',
      teamsFile: '/etc/kangqiao/teams.yaml',
    });
    expect(problemsOf({ ...COMPLETE, RECORD_OPENING: 'family-doctor' })).toEqual([
      expect.stringMatching(/^FAMILY_DOCTORS_FILE is missing/),
    ]);
    expect(problemsOf({ ...COMPLETE, RECORD_OPENING: 'closed' })).toEqual([
      expect.stringMatching(/^RECORD_OPENING is wrong/),
    ]);
  });

  it('shows the preview only when both of its values are given', () => {
    const both = { PREVIEW_APP_DIR: '/srv/h5', PREVIEW_SANDBOX_URL: 'http://127.0.0.1:8090' };
    const previewOf = (env: object) => {
      const parsed = parseConfig({ ...COMPLETE, ...env });
      return parsed.ok && parsed.config.preview;
    };
    expect(previewOf(both)).toEqual({ appDir: '/srv/h5', sandboxUrl: 'http://127.0.0.1:8090' });
    expect(previewOf({ ...both, PREVIEW_APP_DIR: '' })).toBeNull();
    expect(previewOf({ ...both, PREVIEW_SANDBOX_URL: '' })).toBeNull();
  });
});
