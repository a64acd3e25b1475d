import type { FastifyInstance } from 'fastify';
import { acceptedLanguage } from './accepted-language';
import { answerInEnglish } from './in-english';

const INTERFACE = /^\/api\/v1\//;
/** Is in English already, by its Chinese. */
const CATALOGUE = '/api/v1/languages/';

/**
 * Answers in English whoever prefers it. What is kept, such as notifications and the answers under idempotency keys, stays in
 * Chinese: each reader is answered in the language of that moment.
 */
export const answerInLanguage = (server: FastifyInstance): void => {
  server.addHook('onSend', async (request, reply, payload) => {
    if (!INTERFACE.test(request.url) || request.url.startsWith(CATALOGUE)) return payload;
    reply.header('vary', 'Accept-Language');
    if (typeof payload !== 'string' || payload === '') return payload;
    if (acceptedLanguage(request.headers['accept-language']) !== 'en') return payload;
    // What was written in the reader's language stays as it is.
    if (reply.hasHeader('content-language')) return payload;
    if (!String(reply.getHeader('content-type')).startsWith('application/json')) return payload;
    reply.header('content-language', 'en').removeHeader('content-length');
    return JSON.stringify(answerInEnglish(JSON.parse(payload), request.routeOptions.url ?? ''));
  });
};
