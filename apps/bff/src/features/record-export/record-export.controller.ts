import { RecordExportQuery } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { InLanguage } from '../../platform/language/in-language.decorator';
import { RecordExportService } from './record-export.service';

@Controller('api/v1/people/:personId/record')
export class RecordExportController {
  constructor(private readonly service: RecordExportService) {}

  /** The record to take away: as an International Patient Summary (FHIR R4), or as a PDF. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.export' })
  @ApiProduces('application/fhir+json', 'application/pdf')
  @Get('export')
  async export(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() query: RecordExportQuery,
    @InLanguage() t: Say,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { type, name, content } = await this.service.export(resident, personId, query, t);
    void reply
      .type(type)
      .header('content-language', t.tag)
      .header('content-disposition', `attachment; filename="${name}"`);
    return content;
  }
}
