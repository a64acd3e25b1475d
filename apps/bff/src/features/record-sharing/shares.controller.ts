import { CreateShare, CreatedShare, Share, ShareList } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { InLanguage } from '../../platform/language/in-language.decorator';
import { SharesService } from './shares.service';

@Controller('api/v1/people/:personId/shares')
export class SharesController {
  constructor(private readonly service: SharesService) {}

  /** What is shared now, or was lately, and who opened it. */
  @Policy({ kind: 'person', purpose: 'record', action: 'share.list' })
  @Get()
  list(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<ShareList> {
    return this.service.list(resident, personId);
  }

  /**
   * Makes a link that lasts fifteen minutes. Takes no `Idempotency-Key`: its answer, which holds the key to the content,
   * would be kept for a day. Asked again, it makes another.
   */
  @Policy({ kind: 'person', purpose: 'record', action: 'share.create' })
  @Post()
  create(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() request: CreateShare,
    @InLanguage() t: Say,
  ): Promise<CreatedShare> {
    return this.service.create(resident, personId, request, t);
  }

  /** Ends it at once. */
  @Policy({ kind: 'person', purpose: 'record', action: 'share.end' })
  @Post(':shareId/end')
  @HttpCode(200)
  end(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('shareId') shareId: string,
  ): Promise<Share> {
    return this.service.end(resident, personId, shareId);
  }
}
