import { ScheduleQuery, type Schedule, type VisitNumberList } from '@kangqiao/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { SchedulingService } from './scheduling.service';
import { Policy } from '../../platform/access/route-policy';

@Controller('api/v1/hospitals/:hospitalId')
export class SchedulingController {
  constructor(private readonly service: SchedulingService) {}

  /** Sessions by day with the numbers that remain. */
  @Policy({ kind: 'signed-in' })
  @Get('schedule')
  schedule(@Param('hospitalId') hospitalId: string, @Query() query: ScheduleQuery): Promise<Schedule> {
    return this.service.schedule(hospitalId, query);
  }

  /** The time-slot numbers of one session, the taken ones too. */
  @Policy({ kind: 'signed-in' })
  @Get('sessions/:sessionId/numbers')
  numbers(@Param('hospitalId') hospitalId: string, @Param('sessionId') sessionId: string): Promise<VisitNumberList> {
    return this.service.numbers(hospitalId, sessionId);
  }
}
