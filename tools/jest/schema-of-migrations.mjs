/** What the migrations build, as statements: a database that repeats them is there in a tenth of the time. */
import { createRequire } from 'node:module';
import mysql from 'mysql2/promise';

const NAME = 'kq_test_schema';
const { dataSourceOptions, openDataSource } = createRequire(import.meta.url)(
  '../../dist/apps/bff/src/database/data-source.js',
);

/** The list of migrations that ran stays the only data: none of them brings any. */
async function statementsOf(connection) {
  const [tables] = await connection.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${NAME}'`,
  );
  const created = [];
  for (const { name } of tables) {
    const [[row]] = await connection.query(`SHOW CREATE TABLE ${NAME}.${name}`);
    created.push(row['Create Table']);
  }
  const [ran] = await connection.query(`SELECT * FROM ${NAME}.migrations`);
  const rows = ran.map(({ id, timestamp, name }) => connection.format('(?, ?, ?)', [id, timestamp, name]));
  return [
    'SET FOREIGN_KEY_CHECKS = 0',
    ...created,
    `INSERT INTO migrations (id, timestamp, name) VALUES ${rows.join()}`,
    'SET FOREIGN_KEY_CHECKS = 1',
  ];
}

/** @param {string} serverUrl of a server that lets us make databases @returns {Promise<string>} SQL, statement after statement */
export async function schemaOfMigrations(serverUrl) {
  const connection = await mysql.createConnection(serverUrl.replace(/^mariadb:/, 'mysql:'));
  try {
    await connection.query(`CREATE OR REPLACE DATABASE ${NAME} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    const source = await openDataSource({ ...dataSourceOptions(`${serverUrl.replace(/\/$/, '')}/${NAME}`) });
    await source.destroy();
    const statements = await statementsOf(connection);
    await connection.query(`DROP DATABASE ${NAME}`);
    return statements.join(';\n');
  } finally {
    await connection.end();
  }
}
