import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { TerminalGuard } from './terminal.guard';

/** Every request to the controller is signed with a key of a hospital; see docs/wires/terminal.md. */
export const SignedByTerminal = (): ClassDecorator =>
  applyDecorators(
    UseGuards(TerminalGuard),
    ApiHeader({ name: 'X-Hospital-Id', description: 'As in the hospitals file.' }),
    ApiHeader({ name: 'X-Key-Id', description: 'Which of the hospital’s keys signed.' }),
    ApiHeader({ name: 'X-Timestamp', description: 'Epoch seconds.' }),
    ApiHeader({
      name: 'X-Nonce',
      description: 'At least 16 random bytes in hex or base64url, another for each request.',
    }),
    ApiHeader({ name: 'X-Signature', description: 'SM2 signature of the request in hex; see docs/wires/terminal.md.' }),
  );
