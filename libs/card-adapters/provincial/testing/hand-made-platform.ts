import { type HandMadeServer, startServer } from '@kangqiao/testing';
import { CipherSuite } from '../src/cipher-suite';
import type { Method } from '../src/envelope';
import type { ProvincialOptions } from '../src/options';
import { ProvincialCardAuthority } from '../src/provincial-card-authority';
import { type Json, signedText } from '../src/signed-text';
import { SANDBOX_CONNECTIONS } from './connections';

type Members = Record<string, Json>;
type AskedBody = Record<string, string>;

/** A reply by hand: members of the whole reply, a code and `datas` among them; or the raw text. */
export type HandMadeReply = Members | string | { status: number; text: string };
export type HandMadeReplies = Partial<Record<Method, HandMadeReply | ((body: AskedBody) => HandMadeReply)>>;

export interface HandMadePlatform {
  authority: ProvincialCardAuthority;
  /** Encrypts and signs as the platform does. */
  suite: CipherSuite;
  /** Methods and bodies, as they came. */
  asked(): { method: string; head: AskedBody; body: AskedBody }[];
  server: HandMadeServer;
  stop(): Promise<void>;
}

/** Success with these data, signed. */
export function aReply(suite: CipherSuite, datas: Members, change: Members = {}): Members {
  const covered = { returnCode: '0', returnDesc: '成功', timestamp: suite.encrypt('1795310000'), datas };
  return { ...covered, signString: suite.sign(signedText(covered)), msg: '', ...change };
}

/** A refusal with this code, not signed. */
export const aRefusal = (returnCode: string): Members => ({ returnCode, returnDesc: '张三丰 110199199001010017' });

/** Answers of a platform that a test writes by hand, with an adapter in front of it. */
export async function startHandMadePlatform(
  replies: (suite: CipherSuite) => HandMadeReplies,
  change: Partial<ProvincialOptions> = {},
): Promise<HandMadePlatform> {
  const options = { ...SANDBOX_CONNECTIONS['2.0.0'], ...change };
  const suite = new CipherSuite(options.version, options.key);
  const table = replies(suite);
  const server = await startServer((_request, response, text) => {
    const { method, body } = JSON.parse(text) as { method: Method; body: AskedBody };
    const found = table[method] ?? aRefusal('9999');
    const reply = typeof found === 'function' ? found(body) : found;
    if (typeof reply === 'string') return void response.end(reply);
    if ('status' in reply && 'text' in reply) return void response.writeHead(Number(reply.status)).end(reply.text);
    response.end(JSON.stringify(reply));
  });
  const authority = new ProvincialCardAuthority({ ...options, address: `${server.url}/api/do` });
  return {
    authority,
    suite,
    server,
    asked: () =>
      server.requests.map(({ body }) => {
        const { method, body: inner, ...head } = JSON.parse(body) as AskedBody & { body: AskedBody };
        return { method: String(method), head: head as AskedBody, body: inner };
      }),
    stop: async () => {
      await authority.close();
      await server.close();
    },
  };
}
