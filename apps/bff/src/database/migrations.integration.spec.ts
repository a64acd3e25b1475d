import { DataSource } from 'typeorm';
import { TestApp } from '../testing/test-app';
import { createTestDatabase } from '../testing/test-database';
import { dataSourceOptions, openDataSource } from './data-source';

describe('the migrations', () => {
  it('build exactly what the entities describe, with nothing left to generate', async () => {
    const app = await TestApp.start();
    try {
      const schema = await app.nest.get(DataSource).driver.createSchemaBuilder().log();
      expect(schema.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await app.stop();
    }
  });

  it('leave no table that no entity describes', async () => {
    const app = await TestApp.start();
    try {
      const source = app.nest.get(DataSource);
      const rows = await source.query<{ name: string }[]>(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
      const described = source.entityMetadatas.map(({ tableName }) => tableName);
      expect(rows.map(({ name }) => name).sort()).toEqual([...described, 'migrations'].sort());
    } finally {
      await app.stop();
    }
  });

  it('run once when several instances boot at the same moment', async () => {
    const database = await createTestDatabase();
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
    const database = await createTestDatabase();
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
