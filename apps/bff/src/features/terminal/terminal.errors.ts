import type { ErrorCode } from '@kangqiao/contracts';
import type { CodeRefusal } from '@kangqiao/card-port';
import { AppError } from '../../platform/errors/app-error';

export class TerminalUnknown extends AppError {
  constructor() {
    super('TERMINAL_UNKNOWN');
  }
}

/** No such key of this hospital, or not now. */
export class TerminalKeyUnknown extends AppError {
  constructor() {
    super('TERMINAL_KEY_UNKNOWN');
  }
}

export class TerminalSignatureRefused extends AppError {
  constructor() {
    super('TERMINAL_SIGNATURE_REFUSED');
  }
}

/** The signature is right; the clock that it was made by is not. */
export class TerminalClockOff extends AppError {
  constructor() {
    super('TERMINAL_SIGNATURE_REFUSED', { message: '终端时间与平台相差超过 5 分钟，请校准终端时间' });
  }
}

export class TerminalReplayed extends AppError {
  constructor() {
    super('TERMINAL_REPLAYED');
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

/** A static code: whoever copied it has it, so the clerk looks at the document. */
export class CodeNeedsProof extends AppError {
  constructor(given: 'none' | 'wrong') {
    super('CODE_NEEDS_PROOF', given === 'wrong' ? { message: '证件号码后 4 位不符，请核对居民出示的证件' } : {});
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

/** The issuer has no word for this step, such as charging. */
export class CardStepUnsupported extends AppError {
  constructor(cause: unknown) {
    super('CARD_STEP_UNSUPPORTED', { cause });
  }
}

/** A terminal cannot have accepted a code that it has not been shown yet. */
export class UsedInTheFuture extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'usedAt', message: '核验时间晚于当前时间，请校准终端时间' }] });
  }
}

/** The issuer's codes can be checked by asking it only. */
export class OfflineUnsupported extends AppError {
  constructor() {
    super('NOT_FOUND', { message: '发卡机构不提供离线核验，请联网核验' });
  }
}
