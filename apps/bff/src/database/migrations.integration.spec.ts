import { DataSource } from 'typeorm';
import { TestApp } from '../testing/test-app';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../testing/test-database';
import { dataSourceOptions, openDataSource } from './data-source';

/** Every table as the engine itself writes it, and which migrations it has. */
const schemaOf = async ({ url }: TestDatabase): Promise<string> => {
  const source = await openDataSource({ ...dataSourceOptions(url), entities: [] });
  const tables = await source.query<{ name: string }[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY name',
  );
  const written: unknown[] = [await source.query('SELECT * FROM migrations ORDER BY id')];
  for (const { name } of tables) written.push(await source.query(`SHOW CREATE TABLE ${name}`));
  await source.destroy();
  return JSON.stringify(written, null, 2);
};

describe('the migrations', () => {
  it('build exactly what the entities describe, with nothing left to generate', async () => {
    const database = await createEmptyDatabase();
    const app = await TestApp.start({ database });
    try {
      const schema = await app.nest.get(DataSource).driver.createSchemaBuilder().log();
      expect(schema.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await app.stop();
      await database.drop();
    }
  });

  it('leave no table that no entity describes', async () => {
    const database = await createEmptyDatabase();
    const app = await TestApp.start({ database });
    try {
      const source = app.nest.get(DataSource);
      const rows = await source.query<{ name: string }[]>(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
      const described = source.entityMetadatas.map(({ tableName }) => tableName);
      expect(rows.map(({ name }) => name).sort()).toEqual([...described, 'migrations'].sort());
    } finally {
      await app.stop();
      await database.drop();
    }
  });

  it('build what every other test is given, to the last word', async () => {
    const [migrated, given] = [await createEmptyDatabase(), await createTestDatabase()];
    const [one, other] = await Promise.all([migrated, given].map(schemaOf));
    expect(one).toContain('`timestamp` bigint');
    expect(other).toBe(one);
    await Promise.all([migrated.drop(), given.drop()]);
  });

  it('run once when several instances boot at the same moment', async () => {
    const database = await createEmptyDatabase();
    const sources = await Promise.all(
      [1, 2, 3].map(() => openDataSource({ ...dataSourceOptions(database.url), entities: [] })),
    );
    const [first] = sources;
    const rows = await first?.query<{ name: string }[]>('SELECT name FROM migrations');
    expect(new Set(rows?.map(({ name }) => name)).size).toBe(rows?.length);
    await Promise.all(sources.map((source) => source.destroy()));
    await database.drop();
  });

  it('can all be taken back', async () => {
    const database = await createEmptyDatabase();
    const source = await openDataSource({ ...dataSourceOptions(database.url), entities: [] });
    for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration();
    const rows = await source.query<{ name: string }[]>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    expect(rows).toEqual([{ name: 'migrations' }]);
    await source.destroy();
    await database.drop();
  });
});
