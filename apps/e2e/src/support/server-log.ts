import { readFile } from 'node:fs/promises';
import { serverLogFile } from './environment';

interface Line {
  message?: string;
  msg?: string;
  method?: string;
  route?: string;
}

const lines = async (): Promise<Line[]> =>
  (await readFile(serverLogFile(), 'utf8')).split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      // Half a line, while it is being written.
      return [];
    }
  });

/** What the server itself wrote down of its requests, from a moment on. */
export class ServerLog {
  private constructor(private begin: number) {}

  static async fromNow(): Promise<ServerLog> {
    return new ServerLog((await lines()).length);
  }

  /** Such as `POST /api/v1/holds`, each as often as it came; the log begins anew after it. */
  async writes(): Promise<string[]> {
    const all = await lines();
    const fresh = all.slice(this.begin);
    this.begin = all.length;
    return fresh.flatMap(({ method, route }) => (method && route && method !== 'GET' ? [`${method} ${route}`] : []));
  }
}
