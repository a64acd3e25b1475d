import type { ErrorCode } from '@kangqiao/contracts';
import type { CodeRefusal } from '@kangqiao/card-port';
import { AppError } from '../../platform/errors/app-error';

export class TerminalUnknown extends AppError {
  constructor() {
    super('TERMINAL_UNKNOWN');
  }
}

export class TerminalSignatureRefused extends AppError {
  constructor() {
    super('TERMINAL_SIGNATURE_REFUSED');
  }
}

const CODE_OF_REFUSAL: Record<CodeRefusal, ErrorCode> = {
  FORGED: 'CODE_FORGED',
  EXPIRED: 'CODE_EXPIRED',
  USED: 'CODE_USED',
  REVOKED: 'CODE_REVOKED',
};

/** The card's issuer does not accept the code. */
export class CodeRefused extends AppError {
  constructor(reason: CodeRefusal) {
    super(CODE_OF_REFUSAL[reason]);
  }
}

/** The issuer knows the card, we do not. */
export class CardUnknownHere extends AppError {
  constructor() {
    super('CARD_NOT_FOUND', { message: '本平台没有该健康卡' });
  }
}

export class CardIssuerSilent extends AppError {
  constructor(cause: unknown) {
    super('CARD_ISSUER_UNAVAILABLE', { cause });
  }
}
