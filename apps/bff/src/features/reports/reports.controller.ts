import { ReportPdfQuery, ReportQuery, ReportVersionQuery, type Report, type ReportList } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { InLanguage } from '../../platform/language/in-language.decorator';
import { ReportsService } from './reports.service';

@Controller('api/v1/people/:personId/reports')
export class ReportsController {
  constructor(private readonly service: ReportsService) {}

  /** One list over all hospitals, with what each of them contributed. */
  @Policy({ kind: 'person', purpose: 'reports', action: 'report.list' })
  @Get()
  list(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() query: ReportQuery,
  ): Promise<ReportList> {
    return this.service.list(resident, personId, query);
  }

  /** One report in full, and whether it was corrected. */
  @Policy({ kind: 'person', purpose: 'reports', action: 'report.view' })
  @Get(':reportId')
  one(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('reportId') reportId: string,
    @Query() { version }: ReportVersionQuery,
  ): Promise<Report> {
    return this.service.one(resident, personId, reportId, version);
  }

  /** One report to print or to give away. */
  @Policy({ kind: 'person', purpose: 'reports', action: 'report.print' })
  @ApiProduces('application/pdf')
  @Get(':reportId/pdf')
  async pdf(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('reportId') reportId: string,
    @Query() query: ReportPdfQuery,
    @InLanguage() t: Say,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, bytes } = await this.service.pdf(resident, personId, reportId, query, t);
    void reply
      .type('application/pdf')
      .header('content-language', t.tag)
      .header('content-disposition', `inline; filename="${name}"`);
    return bytes;
  }

  /** The hospital's own paper of one report, as it gave it. Nothing in it is run: it is a file to be kept. */
  @Policy({ kind: 'person', purpose: 'reports', action: 'report.original' })
  @ApiProduces('application/pdf')
  @Get(':reportId/original')
  async original(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('reportId') reportId: string,
    @Query() { version }: ReportVersionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, bytes } = await this.service.original(resident, personId, reportId, version);
    void reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('content-security-policy', 'sandbox');
    return bytes;
  }
}
