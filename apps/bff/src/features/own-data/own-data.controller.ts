import { Erasure, ExportQuery } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { InLanguage } from '../../platform/language/in-language.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { OwnDataService } from './own-data.service';

@Controller('api/v1')
export class OwnDataController {
  constructor(private readonly service: OwnDataService) {}

  /** Everything that is held about this person, as JSON or as a page to read and print. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'export' })
  @ApiProduces('application/json', 'text/html')
  @Get('people/:personId/export')
  async export(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() { format }: ExportQuery,
    @InLanguage() t: Say,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { type, name, text } = await this.service.export(resident, personId, format ?? 'json', t);
    void reply
      .type(type)
      .header('content-language', t.tag)
      .header('content-disposition', `attachment; filename="${name}"`);
    return text;
  }

  /** Removes what is held about this person, and says what the law obliges us to keep. */
  @Idempotent({ required: true })
  @Policy({ kind: 'person', purpose: 'manage', action: 'erase' })
  @Post('people/:personId/erasure')
  @HttpCode(200)
  erase(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<Erasure> {
    return this.service.erase(resident, personId);
  }

  /** Whether everything is done, the card's end at its issuer too; for the account that asked. */
  @Policy({ kind: 'account' })
  @Get('erasures/:erasureId')
  erasure(@SignedIn() resident: SignedInResident, @Param('erasureId') erasureId: string): Promise<Erasure> {
    return this.service.erasure(resident, erasureId);
  }
}
