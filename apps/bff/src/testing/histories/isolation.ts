import type { DataSource } from 'typeorm';

export type Isolation = 'REPEATABLE READ' | 'READ COMMITTED';

interface Connection {
  query(sql: string, done: (error: Error | null) => void): void;
  release(): void;
}

interface Pool {
  config: { connectionLimit: number };
  on(event: 'connection', listener: (connection: Connection) => void): void;
  removeAllListeners(event: 'connection'): void;
  getConnection(done: (error: Error | null, connection: Connection) => void): void;
}

const set = (connection: Connection, level: Isolation): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.query(`SET SESSION TRANSACTION ISOLATION LEVEL ${level}`, (error) =>
      error ? reject(error) : resolve(),
    );
  });

const take = (pool: Pool): Promise<Connection> =>
  new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection)));
  });

/** On every connection there is and will be, as a server's default would; nothing else may use the pool meanwhile. */
export async function isolate(source: DataSource, level: Isolation): Promise<void> {
  const { pool } = source.driver as unknown as { pool: Pool };
  pool.removeAllListeners('connection');
  pool.on('connection', (connection) => void set(connection, level));
  const all = await Promise.all(Array.from({ length: pool.config.connectionLimit }, () => take(pool)));
  for (const connection of all) {
    await set(connection, level);
    connection.release();
  }
}
