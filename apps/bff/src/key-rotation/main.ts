import 'reflect-metadata';
import { FileKeyProvider, KeyFileFaulty } from '@kangqiao/national-crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source';
import { Database } from '../database/database';
import { PrivateFields } from '../platform/privacy/private-fields';
import { rewrap } from './rewrap';

/** `npm run keys -- rewrap`: reads DATABASE_URL and KEYS_FILE, renews what older keys made, and tells what it did. */
const main = async (): Promise<number> => {
  const { DATABASE_URL, KEYS_FILE } = process.env;
  if (!DATABASE_URL || !KEYS_FILE) {
    process.stderr.write('DATABASE_URL and KEYS_FILE are needed, as the service has them.\n');
    return 1;
  }
  const fields = new PrivateFields(new FileKeyProvider(KEYS_FILE));
  const source = await new DataSource(dataSourceOptions(DATABASE_URL)).initialize();
  try {
    for (const { table, rows, renewed } of await rewrap(new Database(source), fields)) {
      process.stdout.write(`${table}: ${rows} rows, ${renewed} renewed\n`);
    }
    process.stdout.write('Run it once more after the last instance writes with the new keys; 0 renewed means done.\n');
    return 0;
  } finally {
    await source.destroy();
  }
};

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const reason = error instanceof KeyFileFaulty ? error.message : error instanceof Error ? error.name : 'unknown';
    process.stderr.write(`cannot renew: ${reason}\n`);
    process.exitCode = 1;
  },
);
