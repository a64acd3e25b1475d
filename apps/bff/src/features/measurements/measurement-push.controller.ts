import { PushedMeasurement, PushMeasurement, SetMeasurementTarget, SetTarget } from '@kangqiao/contracts';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { TerminalGuard, TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { MeasurementPushService } from './measurement-push.service';

/** What devices and doctors send, signed as every request of a terminal; see docs/wires/terminal.md. */
@Controller('terminal/v1')
@UseGuards(TerminalGuard)
@ApiHeader({ name: 'X-Hospital-Id', description: 'As in the hospitals file.' })
@ApiHeader({ name: 'X-Key-Id', description: 'Which of the hospital’s keys signed.' })
@ApiHeader({ name: 'X-Timestamp', description: 'Epoch seconds.' })
@ApiHeader({ name: 'X-Nonce', description: 'At least 16 random bytes in hex or base64url, another for each request.' })
@ApiHeader({ name: 'X-Signature', description: 'SM2 signature of the request in hex; see docs/wires/terminal.md.' })
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
