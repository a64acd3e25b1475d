import { FileKeyProvider } from '@kangqiao/national-crypto';
import { dataSourceOptions, openDataSource } from '../database/data-source';
import { Database } from '../database/database';
import { PrivateFields } from '../platform/privacy/private-fields';
import { writeKeyFile } from './test-config';
import { createTestDatabase } from './test-database';

/** What one instance of the BFF stands on. */
export interface Instance {
  database: Database;
  fields: PrivateFields;
}

export interface Instances {
  first: Instance;
  second: Instance;
  stop(): Promise<void>;
}

/** Two instances that share nothing but a database and a key file: each has its own connections. */
export const startInstances = async (): Promise<Instances> => {
  const { url, drop } = await createTestDatabase();
  const keysFile = writeKeyFile();
  const open = () => openDataSource({ ...dataSourceOptions(url), entities: [] });
  const [one, other] = [await open(), await open()];
  const fieldsOf = () => new PrivateFields(new FileKeyProvider(keysFile));
  return {
    first: { database: new Database(one), fields: fieldsOf() },
    second: { database: new Database(other), fields: fieldsOf() },
    stop: async () => {
      await Promise.all([one.destroy(), other.destroy()]);
      await drop();
    },
  };
};
