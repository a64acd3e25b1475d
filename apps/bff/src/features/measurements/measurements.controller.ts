import { AddMeasurement, Measurement, MeasurementList, MeasurementQuery } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { MeasurementsService } from './measurements.service';

@Controller('api/v1/people/:personId/measurements')
export class MeasurementsController {
  constructor(private readonly service: MeasurementsService) {}

  /** Newest first, with the ranges that count for this person. */
  @Policy({ kind: 'person', purpose: 'record', action: 'measurement.list' })
  @Get()
  list(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() query: MeasurementQuery,
  ): Promise<MeasurementList> {
    return this.service.list(resident, personId, query);
  }

  /** Keeps what was measured, and says what it asks for. */
  @Idempotent()
  @Policy({ kind: 'person', purpose: 'record', action: 'measurement.add' })
  @Post()
  add(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() request: AddMeasurement,
  ): Promise<Measurement> {
    return this.service.add(resident, personId, request);
  }

  /** Only what residents wrote, by its writer, the person or the guardian. */
  @Policy({ kind: 'person', purpose: 'record', action: 'measurement.remove' })
  @Delete(':measurementId')
  @HttpCode(204)
  remove(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('measurementId') id: string,
  ): Promise<void> {
    return this.service.remove(resident, personId, id);
  }
}
