import type { PushReceiver, PushRequest } from '@kangqiao/his-port';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const PUSHED_WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 10;

/** Stands where the platform stands for a hospital that calls in. */
export interface PushListener {
  /** What the sandbox takes as `BFF_URL`. */
  url: string;
  /** Who answers from now on; until then everything is answered with 503. */
  answerWith(receiver: PushReceiver): void;
  /** What has come, oldest first, once it is at least so much. */
  pushed(atLeast: number): Promise<readonly PushRequest[]>;
  forget(): void;
  close(): Promise<void>;
}

/** Listens on a free port, and keeps what comes as it came. */
export async function startPushListener(): Promise<PushListener> {
  const requests: PushRequest[] = [];
  let receiver: PushReceiver | null = null;
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      const pushed = { headers: headersOf(request), body };
      requests.push(pushed);
      const answer = await receiver?.receive(pushed, async () => undefined);
      response.writeHead(answer?.status ?? 503, { 'content-type': answer?.contentType ?? 'text/plain' });
      response.end(answer?.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith: (one) => {
      receiver = one;
    },
    pushed: async (atLeast) => {
      for (let waited = 0; requests.length < atLeast && waited < PUSHED_WITHIN_MS; waited += LOOK_EVERY_MS) {
        await pause(LOOK_EVERY_MS);
      }
      if (requests.length < atLeast) throw new Error(`${requests.length} pushes came where ${atLeast} were expected`);
      return [...requests];
    },
    forget: () => void (requests.length = 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function headersOf({ headers }: IncomingMessage): PushRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
