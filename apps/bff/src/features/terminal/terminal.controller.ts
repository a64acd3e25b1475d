import { VerifiedPerson, VerifyCode } from '@kangqiao/contracts';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { TerminalGuard, TerminalHospital } from './terminal.guard';
import { TerminalService } from './terminal.service';

@Controller('terminal/v1')
@UseGuards(TerminalGuard)
export class TerminalController {
  constructor(private readonly service: TerminalService) {}

  /** Whose code this is; answered once per code. */
  @Post('codes/verify')
  @HttpCode(200)
  verify(@TerminalHospital() hospitalId: string, @Body() { codeText }: VerifyCode): Promise<VerifiedPerson> {
    return this.service.verify(hospitalId, codeText);
  }
}
