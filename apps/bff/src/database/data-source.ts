import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations';

const POOL_SIZE = 8;
/** Locks are the whole server's: databases beside ours migrate when they like. */
const LOCK_NAME = "CONCAT('kangqiao-migrations.', MD5(DATABASE()))";
const LOCK_WAIT_SECONDS = 60;

/**
 * How to reach the database that `DATABASE_URL` names: `mysql://` or `mariadb://`.
 * @param poolSize connections at one time
 */
export const dataSourceOptions = (url: string, poolSize = POOL_SIZE): DataSourceOptions => ({
  // The two differ in what a schema diff considers equal, so the URL has to say which it is.
  type: new URL(url).protocol === 'mariadb:' ? 'mariadb' : 'mysql',
  url,
  poolSize,
  timezone: 'Z',
  charset: 'utf8mb4',
  bigNumberStrings: false,
  migrations: MIGRATIONS,
  migrationsTransactionMode: 'none',
});

/** Runs what is missing. Several instances may boot at once: the first works, the others wait for it. */
const migrate = async (source: DataSource): Promise<void> => {
  const guard = source.createQueryRunner();
  try {
    const [lock] = (await guard.query(`SELECT GET_LOCK(${LOCK_NAME}, ?) AS taken`, [LOCK_WAIT_SECONDS])) as [
      { taken: number | null },
    ];
    if (Number(lock.taken) !== 1) throw new Error('another instance is still migrating the database');
    await source.runMigrations();
  } finally {
    await guard.query(`DO RELEASE_LOCK(${LOCK_NAME})`);
    await guard.release();
  }
};

/** Connects and brings the schema up to date. */
export const openDataSource = async (options: DataSourceOptions): Promise<DataSource> => {
  const source = await new DataSource(options).initialize();
  await migrate(source);
  return source;
};
