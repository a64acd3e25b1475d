import { AppError } from '../../platform/errors/app-error';

export class CardNotFound extends AppError {
  constructor() {
    super('CARD_NOT_FOUND');
  }
}

/** A revoked card gives no codes. */
export class CardRevoked extends AppError {
  constructor() {
    super('CODE_REVOKED');
  }
}

export class CardIssuerUnavailable extends AppError {
  constructor(cause: unknown) {
    super('CARD_ISSUER_UNAVAILABLE', { cause });
  }
}
