import { type AccessLog, AccessLogQuery } from '@kangqiao/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { AccessLogService } from './access-log.service';

@Controller('api/v1/people/:personId/access-log')
export class AccessLogController {
  constructor(private readonly service: AccessLogService) {}

  /** Who looked at this person's data or did something with it, newest first. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'log.view' })
  @Get()
  page(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() query: AccessLogQuery,
  ): Promise<AccessLog> {
    return this.service.page(resident, personId, query);
  }
}
