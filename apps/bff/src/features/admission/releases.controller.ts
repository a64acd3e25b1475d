import { type DrawnOrder, DrawQuery, JoinRelease, type Release, type ReleaseTickets } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { ClientAddress } from '../../platform/http/client-address.decorator';
import { FromMemory, Yielding } from '../../platform/http/urgency.decorators';
import { WaitingRooms } from './waiting-rooms';

@Controller('api/v1')
export class ReleasesController {
  constructor(private readonly rooms: WaitingRooms) {}

  /** The release that is under way or comes next. */
  @Policy({ kind: 'public' })
  @FromMemory()
  @Get('hospitals/:hospitalId/release')
  current(@Param('hospitalId') hospitalId: string): Promise<Release> {
    return this.rooms.current(hospitalId);
  }

  /** One release by its id. Nobody's in particular: whoever comes is shown it without being asked who they are. */
  @Policy({ kind: 'public' })
  @FromMemory()
  @Get('releases/:releaseId')
  one(@Param('releaseId') releaseId: string): Promise<Release> {
    return this.rooms.one(releaseId);
  }

  /** Waits for a person; once for each, however often it is asked. */
  @Policy({ kind: 'person', purpose: 'book', action: 'release.join' })
  @Yielding()
  @Post('releases/:releaseId/tickets')
  join(
    @SignedIn() resident: SignedInResident,
    @Param('releaseId') releaseId: string,
    @Body() request: JoinRelease,
    @ClientAddress() address: string,
  ): Promise<ReleaseTickets> {
    return this.rooms.join(resident, releaseId, request, address);
  }

  /** Where the account's people stand; the one question that a waiting phone repeats. */
  @Policy({ kind: 'account' })
  @Yielding()
  @Get('releases/:releaseId/tickets')
  mine(@SignedIn() resident: SignedInResident, @Param('releaseId') releaseId: string): Promise<ReleaseTickets> {
    return this.rooms.mine(resident, releaseId);
  }

  /** Gives a place up; giving it up twice is fine. */
  @Policy({ kind: 'account' })
  @Delete('releases/:releaseId/tickets/:ticketId')
  @HttpCode(204)
  leave(
    @SignedIn() resident: SignedInResident,
    @Param('releaseId') releaseId: string,
    @Param('ticketId') ticketId: string,
  ): Promise<void> {
    return this.rooms.leave(resident, releaseId, ticketId);
  }

  /** The order as it was drawn, and what it was drawn from. */
  @Policy({ kind: 'signed-in' })
  @Get('releases/:releaseId/draw')
  drawnOrder(@Param('releaseId') releaseId: string, @Query() { cursor }: DrawQuery): Promise<DrawnOrder> {
    return this.rooms.drawnOrder(releaseId, cursor);
  }
}
