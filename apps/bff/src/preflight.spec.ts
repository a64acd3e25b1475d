import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preflight } from './preflight';
import { testEnvironment } from './testing/test-config';

const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
  const found = preflight(env);
  return found.ok ? [] : found.problems;
};

describe('before the start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kangqiao-preflight-'));
  const fileOf = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };

  it('faults of the environment and of every file are told together', () => {
    const problems = problemsOf({
      ...testEnvironment('mysql://db/kangqiao'),
      WECHAT_APP_ID: '',
      HOSPITALS_FILE: fileOf('hospitals.yaml', 'hospitals: []'),
      CARD_ISSUER: '',
      CARD_ISSUER_FILE: fileOf('issuer.yaml', 'wire: another'),
      KEYS_FILE: fileOf('keys.json', '{}'),
    });
    expect(problems).toContainEqual(expect.stringMatching(/^WECHAT_APP_ID is missing/));
    expect(problems).toContainEqual(expect.stringMatching(/^HOSPITALS_FILE: /));
    expect(problems).toContainEqual(expect.stringMatching(/^CARD_ISSUER_FILE: wire: /));
    expect(problems).toContainEqual(expect.stringMatching(/^KEYS_FILE: /));
  });

  it('a file that is not there is a fault, not a crash', () => {
    const env = { ...testEnvironment('mysql://db/kangqiao'), KEYS_FILE: '/nowhere/keys.json' };
    expect(problemsOf(env)).toEqual([
      expect.stringMatching(/^HOSPITALS_FILE: /),
      expect.stringMatching(/^KEYS_FILE: /),
    ]);
  });
});
