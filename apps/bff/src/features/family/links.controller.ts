import { ChangeLink, Link, LinkList } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { LinksService } from './links.service';

@Controller('api/v1/people/:personId/links')
export class LinksController {
  constructor(private readonly service: LinksService) {}

  /** Who may act for this person; for the person and a guardian only. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'link.list' })
  @Get()
  list(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<LinkList> {
    return this.service.list(resident, personId);
  }

  /** Allows somebody of the family more, less, or not for ever. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'link.change' })
  @Idempotent()
  @Put(':linkId')
  change(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('linkId') linkId: string,
    @Body() request: ChangeLink,
  ): Promise<Link> {
    return this.service.change(resident, personId, linkId, request);
  }

  /** Ends a link; from the next request on it allows nothing, on any phone. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'link.revoke' })
  @Delete(':linkId')
  @HttpCode(204)
  revoke(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('linkId') linkId: string,
  ): Promise<void> {
    return this.service.revoke(resident, personId, linkId);
  }
}
