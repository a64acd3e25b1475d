import { AppError } from '../../platform/errors/app-error';

/** This region reads no photographs. */
export class IdPhotosNotOffered extends AppError {
  constructor() {
    super('NOT_FOUND');
  }
}

export class PhotoTooLarge extends AppError {
  constructor() {
    super('BODY_TOO_LARGE', { message: '照片过大，请重新拍摄' });
  }
}

/** Neither JPEG nor PNG. */
export class NoPicture extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'picture', message: '照片格式不正确，请重新拍摄' }] });
  }
}

/** This account has had its readings of today. */
export class ReadingsUsedUp extends AppError {
  constructor(retryAfterSeconds: number) {
    super('TOO_MANY_REQUESTS', { message: '您今天拍照识别的次数已用完，请手动填写', retryAfterSeconds });
  }
}

export class NoCardOnPhoto extends AppError {
  constructor() {
    super('ID_PHOTO_WITHOUT_CARD');
  }
}

export class BackOfCard extends AppError {
  constructor() {
    super('ID_PHOTO_BACK_SIDE');
  }
}

/** Not to be opened, or what was read does not prove itself. */
export class CardUnreadable extends AppError {
  constructor() {
    super('ID_PHOTO_UNREADABLE');
  }
}

/** The region has no readings left. */
export class RegionsQuotaUsedUp extends AppError {
  constructor(detail: string) {
    super('ID_PHOTO_QUOTA_USED_UP', { cause: new Error(`WeChat: ${detail}`) });
  }
}

export class ReadingUnavailable extends AppError {
  constructor(detail: string) {
    super('ID_PHOTO_UNAVAILABLE', { cause: new Error(`WeChat: ${detail}`) });
  }
}
