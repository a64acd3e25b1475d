import { type Trend, TrendQuery } from '@kangqiao/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { TrendsService } from './trends.service';

@Controller('api/v1/people/:personId/trends')
export class TrendsController {
  constructor(private readonly service: TrendsService) {}

  /** One laboratory item over time and hospitals; what may not be compared comes as several series. */
  @Policy({ kind: 'person', purpose: 'reports', action: 'trend.view' })
  @Get()
  one(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() query: TrendQuery,
  ): Promise<Trend> {
    return this.service.one(resident, personId, query);
  }
}
