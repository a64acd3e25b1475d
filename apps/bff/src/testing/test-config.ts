import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateKeyFile } from '@kangqiao/national-crypto';
import { type Config, parseConfig } from '../config/config';

/** A key file of this test run. */
export const writeKeyFile = (): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'kangqiao-keys-')), 'keys.json');
  writeFileSync(file, JSON.stringify(generateKeyFile()), { mode: 0o600 });
  return file;
};

/** A complete environment; upstreams that no test means to reach point nowhere. */
export const testEnvironment = (databaseUrl: string): Record<string, string> => ({
  PORT: '0',
  DATABASE_URL: databaseUrl,
  HOSPITALS_FILE: '/nowhere/hospitals.yaml',
  WECHAT_APP_ID: 'wx5andb0x00000001',
  WECHAT_APP_SECRET: 'wechat-secret',
  WECHAT_URL: 'http://127.0.0.1:9',
  MESSAGES_URL: 'http://127.0.0.1:9/messages',
  MESSAGES_TOKEN: 'messages-token',
  KEYS_FILE: writeKeyFile(),
  CARD_ISSUER: '康桥示范区全民健康信息平台',
  LOG_LEVEL: 'silent',
});

export const configOf = (env: Record<string, string>): Config => {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.config;
};
