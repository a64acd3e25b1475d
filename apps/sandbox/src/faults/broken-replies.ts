import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { encodeText, type Charset } from './charset';
import type { Fault, FaultKind } from './faults';

const HUGE_BYTES = 64 * 1024 * 1024;
const CHUNK = Buffer.alloc(256 * 1024, ' ');

const ERROR_PAGE = '<html><head><title>500 - 内部服务器错误</title></head><body><h1>服务器错误</h1></body></html>';
const MAINTENANCE_PAGE = '<html><head><title>系统维护</title></head><body><p>系统维护中<br>请稍后再试';

/** The text behind a mountain of blanks, which both XML and JSON allow; never held in memory as a whole. */
function* padded(text: Buffer): Generator<Buffer> {
  for (let sent = 0; sent < HUGE_BYTES; sent += CHUNK.length) yield CHUNK;
  yield text;
}

/** Takes the call and never answers. */
function hang(reply: FastifyReply): FastifyReply {
  return reply.hijack();
}

/**
 * Plays the faults that strike before the hospital has done anything.
 * @returns whether the call is over; otherwise it goes on as usual, after a delay perhaps
 */
export async function failBefore(fault: Fault | null, reply: FastifyReply): Promise<boolean> {
  switch (fault?.kind) {
    case 'delay':
      await sleep(fault.delayMs);
      return false;
    case 'hang':
      hang(reply);
      return true;
    case 'reset':
      hang(reply).request.raw.socket.resetAndDestroy();
      return true;
    case 'http-500':
      reply.code(500).type('text/html; charset=utf-8').send(ERROR_PAGE);
      return true;
    default:
      return false;
  }
}

const contentTypeOf = (reply: FastifyReply): string => String(reply.getHeader('content-type')).split(';')[0] ?? '';

/** The same for a file: nothing in it has a charset. */
export function sendSpoiltFile(kind: FaultKind | undefined, bytes: Buffer, reply: FastifyReply): FastifyReply {
  switch (kind) {
    case 'act-then-hang':
      return hang(reply);
    case 'malformed':
    case 'wrong-encoding':
      return reply.send(Buffer.from(MAINTENANCE_PAGE));
    case 'truncated':
      return reply.send(bytes.subarray(0, Math.floor(bytes.length / 2)));
    case 'empty':
      return reply.send('');
    case 'huge':
      return reply.send(Readable.from(padded(bytes)));
    default:
      return reply.send(bytes);
  }
}

/** Sends the hospital's reply in its charset, spoilt on its way out as the fault says. */
export function sendSpoilt(
  kind: FaultKind | undefined,
  text: string,
  reply: FastifyReply,
  charset: Charset = 'utf-8',
): FastifyReply {
  const bytes = encodeText(text, charset);
  switch (kind) {
    case 'act-then-hang':
      return hang(reply);
    case 'malformed':
      return reply.send(encodeText(MAINTENANCE_PAGE, charset));
    case 'truncated':
      return reply.send(bytes.subarray(0, Math.floor(bytes.length / 2)));
    case 'wrong-encoding':
      return reply.type(`${contentTypeOf(reply)}; charset=utf-8`).send(encodeText(text, 'gbk'));
    case 'empty':
      return reply.send('');
    case 'huge':
      return reply.send(Readable.from(padded(bytes)));
    default:
      return reply.send(bytes);
  }
}
