import { ConsentList, ConsentTextList, PrivacyNotice, PutConsent } from '@kangqiao/contracts';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { ConsentsService } from './consents.service';

@Controller('api/v1')
export class ConsentsController {
  constructor(private readonly service: ConsentsService) {}

  /** 隐私政策, to be read before signing in and at any time. */
  @Policy({ kind: 'public' })
  @Get('privacy-notice')
  notice(): PrivacyNotice {
    return this.service.notice();
  }

  /** What is agreed to when a person is added, each apart. */
  @Policy({ kind: 'signed-in' })
  @Get('consent-texts')
  texts(): ConsentTextList {
    return this.service.texts();
  }

  /** What this person has agreed to. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'consent.list' })
  @Get('people/:personId/consents')
  list(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<ConsentList> {
    return this.service.list(resident, personId);
  }

  /** Gives or withdraws one consent; it counts from the next request on, everywhere. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'consent.change' })
  @Put('people/:personId/consents/:purpose')
  put(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('purpose') purpose: string,
    @Body() request: PutConsent,
  ): Promise<ConsentList> {
    return this.service.put(resident, personId, purpose, request);
  }
}
