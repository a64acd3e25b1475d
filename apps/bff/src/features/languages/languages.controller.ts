import type { EnglishTexts } from '@kangqiao/contracts';
import { PHONE_ENGLISH, PHONE_VERSION } from '@kangqiao/language';
import { Controller, Get, Headers, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Policy } from '../../platform/access/route-policy';

const TAG = `"${PHONE_VERSION}"`;

const TEXTS: EnglishTexts = {
  version: PHONE_VERSION,
  count: Object.keys(PHONE_ENGLISH).length,
  texts: PHONE_ENGLISH,
};

@Controller('api/v1/languages')
export class LanguagesController {
  /** The English texts of the mini-program; 304 to whoever has them as they are. */
  @Policy({ kind: 'public' })
  @Get('en')
  english(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): EnglishTexts | undefined {
    reply.header('etag', TAG).header('cache-control', 'no-cache');
    if (known?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === TAG) !== true) return TEXTS;
    void reply.status(HttpStatus.NOT_MODIFIED);
    return undefined;
  }
}
