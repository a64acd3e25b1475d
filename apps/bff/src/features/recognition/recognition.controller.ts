import type { Recognition } from '@kangqiao/contracts';
import { Controller, Get, Param } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { RecognitionService } from './recognition.service';

@Controller('api/v1/people/:personId/recognition')
export class RecognitionController {
  constructor(private readonly service: RecognitionService) {}

  /** Results that hospitals of the region accept from one another, to be shown at the desk. */
  @Policy({ kind: 'person', purpose: 'reports', action: 'report.recognition' })
  @Get()
  of(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<Recognition> {
    return this.service.of(resident, personId);
  }
}
