import type { FastifyInstance } from 'fastify';
import { isRecord } from '../input';
import type { WechatFailure } from './failures';
import type { IdCardDesk } from './id-card-desk';

const BODY_LIMIT = 4 * 1024 * 1024;

/** The bytes of the file `img`. */
async function fileIn(body: unknown, contentType: string | undefined): Promise<Buffer | undefined> {
  if (!Buffer.isBuffer(body) || contentType === undefined) return undefined;
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
  const file = form?.get('img');
  return file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : undefined;
}

/** `POST /cv/ocr/idcard`, the only call of WeChat's that takes a form. */
export function idCardRoute(
  app: FastifyInstance,
  cards: IdCardDesk,
  refuse: (token: unknown) => WechatFailure | null,
): void {
  void app.register(async (own) => {
    own.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    own.post('/cv/ocr/idcard', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const refusal = refuse(isRecord(request.query) ? request.query['access_token'] : undefined);
      if (refusal) return refusal;
      if (cards.mode === 'hang') return reply.hijack();
      return cards.read(await fileIn(request.body, request.headers['content-type']));
    });
  });
}
