import { PushedMeasurement, PushMeasurement, SetMeasurementTarget, SetTarget } from '@kangqiao/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { SignedByTerminal } from '../terminal/signed-by-terminal';
import { TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { MeasurementPushService } from './measurement-push.service';

/** What devices and doctors send, signed as every request of a terminal; see docs/wires/terminal.md. */
@Controller('terminal/v1')
@SignedByTerminal()
export class MeasurementPushController {
  constructor(private readonly service: MeasurementPushService) {}

  /** Keeps a measurement; the same number may be sent again. */
  @Policy({ kind: 'terminal', action: 'measurement.push' })
  @Post('measurements')
  @HttpCode(200)
  push(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Body() request: PushMeasurement,
  ): Promise<PushedMeasurement> {
    return this.service.push(hospitalId, request, use);
  }

  /** Sets one person's range, or takes it back. */
  @Policy({ kind: 'terminal', action: 'measurement.target' })
  @Post('measurement-targets')
  @HttpCode(200)
  setTarget(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Body() request: SetMeasurementTarget,
  ): Promise<SetTarget> {
    return this.service.setTarget(hospitalId, request, use);
  }
}
