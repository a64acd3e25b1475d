import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preflight } from './preflight';
import { SANDBOX_HOSPITALS, SANDBOX_HOSPITALS_ENV } from './testing/sandbox-hospitals';
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

  it('the files of the region are looked at too', () => {
    const problems = problemsOf({
      ...testEnvironment('mysql://db/kangqiao'),
      HOSPITALS_FILE: SANDBOX_HOSPITALS,
      MEASUREMENT_TARGETS_FILE: fileOf('targets.yaml', 'targets: []'),
      CRITICAL_LIMITS_FILE: fileOf('limits.yaml', 'tables: ['),
      WECHAT_TEMPLATES_FILE: fileOf('templates.yaml', '- 1'),
    });
    expect(problems).toContainEqual(expect.stringMatching(/^MEASUREMENT_TARGETS_FILE: targets/));
    expect(problems).toContainEqual(expect.stringMatching(/^CRITICAL_LIMITS_FILE: the file: is not YAML/));
    expect(problems).toContainEqual(expect.stringMatching(/^WECHAT_TEMPLATES_FILE: the file: must be YAML/));
  });

  it('a recognition file that names a hospital that is not connected is told of before the start', () => {
    const rule =
      '{ item: 血常规, kind: laboratory, titles: [血常规], level: 全市互认, validDays: 7, hospitals: [nowhere] }';
    const problems = problemsOf({
      ...testEnvironment('mysql://db/kangqiao'),
      ...SANDBOX_HOSPITALS_ENV,
      HOSPITALS_FILE: SANDBOX_HOSPITALS,
      RECOGNITION_FILE: fileOf('recognition.yaml', `source: 互认目录\nrules:\n  - ${rule}\n`),
    });
    expect(problems).toContainEqual(expect.stringMatching(/^RECOGNITION_FILE: .*nowhere/));
  });

  it('family doctors of an institution without terminals are told of before the start, where they are needed', () => {
    const env = {
      ...testEnvironment('mysql://db/kangqiao'),
      ...SANDBOX_HOSPITALS_ENV,
      HOSPITALS_FILE: SANDBOX_HOSPITALS,
      FAMILY_DOCTORS_FILE: fileOf('teams.yaml', 'teams: [{ id: riverside, name: 团队, hospitalId: nowhere }]'),
    };
    expect(problemsOf({ ...env, RECORD_OPENING: 'family-doctor' })).toEqual([
      expect.stringMatching(/^FAMILY_DOCTORS_FILE: teams\[0\]\.hospitalId.*nowhere/),
    ]);
    expect(problemsOf(env)).toEqual([]);
  });

  it('a file that is not there is a fault, not a crash', () => {
    const env = { ...testEnvironment('mysql://db/kangqiao'), KEYS_FILE: '/nowhere/keys.json' };
    expect(problemsOf(env)).toEqual([
      expect.stringMatching(/^HOSPITALS_FILE: /),
      expect.stringMatching(/^KEYS_FILE: /),
    ]);
  });
});
