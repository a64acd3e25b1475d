import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const set = (name: 'TEST_DATABASE_URL' | 'TEST_SCHEMA_FILE'): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run through the jest project "integration"`);
  return value;
};

const create = async (statements: string): Promise<TestDatabase> => {
  const server = set('TEST_DATABASE_URL');
  const name = `kq_test_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string): Promise<void> => {
    const connection = await createConnection({
      uri: server.replace(/^mariadb:/, 'mysql:'),
      multipleStatements: true,
    });
    try {
      await connection.query(sql);
    } finally {
      await connection.end();
    }
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; USE ${name}; ${statements}`);
  return { url: `${server.replace(/\/$/, '')}/${name}`, drop: () => run(`DROP DATABASE ${name}`) };
};

/** An empty database of its own on the server that the test run started. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('');

/** The same, with the tables that the migrations build and without anything in them. */
export const createTestDatabase = (): Promise<TestDatabase> => create(readFileSync(set('TEST_SCHEMA_FILE'), 'utf8'));
