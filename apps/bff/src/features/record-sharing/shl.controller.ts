import { OpenShare, ShareManifest, WrongPasscode } from '@kangqiao/contracts';
import { Body, Controller, Get, Header, HttpCode, Options, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policy } from '../../platform/access/route-policy';
import { ClientAddress } from '../../platform/http/client-address.decorator';
import { ShareOpenings } from './share-openings';

/**
 * SMART Health Links, as readers of any maker ask for them. Pages of other origins may ask here: nothing is known by a
 * cookie, and without the link there is nothing to be had.
 */
@Controller('shl/:token')
export class ShlController {
  constructor(private readonly openings: ShareOpenings) {}

  /** What the link holds, once the passcode is right. */
  @Policy({ kind: 'public' })
  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  async open(
    @Param('token') token: string,
    @Body() request: OpenShare,
    @ClientAddress() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShareManifest | WrongPasscode> {
    const opened = await this.openings.open(token, request, address);
    if (opened.kind === 'opened') return opened.manifest;
    void reply.status(401);
    return { remainingAttempts: opened.remainingAttempts };
  }

  @ApiExcludeEndpoint()
  @Policy({ kind: 'public' })
  @Options()
  @HttpCode(204)
  @Header('access-control-allow-origin', '*')
  @Header('access-control-allow-methods', 'POST')
  @Header('access-control-allow-headers', 'content-type')
  allow(): void {}

  /** A file that was too long for the manifest. */
  @Policy({ kind: 'public' })
  @Get('files/:ticket')
  @Header('content-type', 'application/jose')
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  file(@Param('token') token: string, @Param('ticket') ticket: string): Promise<string> {
    return this.openings.file(token, ticket);
  }
}
