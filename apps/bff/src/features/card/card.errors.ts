import type { CardHolderField } from '@kangqiao/contracts';
import type { ApplyRefusal } from '@kangqiao/card-port';
import { AppError } from '../../platform/errors/app-error';

const FIELD_MESSAGES: Readonly<Record<CardHolderField, string>> = {
  phone: '请填写 11 位手机号',
  nation: '请选择民族',
  address: '请填写住址',
};

const IN_WECHAT = '请在微信小程序内申领';

/** In a sentence to a resident who looks for the card that they applied for. */
const REASONS: Readonly<Record<ApplyRefusal['reason'], string>> = {
  DETAILS_MISSING: '发卡机构还需要补充信息',
  DETAILS_MISMATCH: '姓名与证件号码不一致',
  DOCUMENT_UNSUPPORTED: '发卡机构暂不支持该证件',
  WECHAT_CODE_MISSING: '须在微信小程序内申领',
  REFUSED: '发卡机构未受理',
};

export class CardNotFound extends AppError {
  /** @param refusal why the last application led to no card */
  constructor(refusal: ApplyRefusal['reason'] | null = null) {
    super('CARD_NOT_FOUND', refusal === null ? {} : { message: `上次申领未成功：${REASONS[refusal]}，请重新申领` });
  }
}

export class CardPending extends AppError {
  constructor() {
    super('CARD_PENDING');
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

/** A child without documents gets a card from its guardian alone, who has proved who they are. */
export class CardNeedsGuardian extends AppError {
  constructor() {
    super('GUARDIAN_REQUIRED', { message: '请由已核验身份的监护人为宝宝申领' });
  }
}

export class CardDocumentUnsupported extends AppError {
  constructor() {
    super('CARD_DOCUMENT_UNSUPPORTED');
  }
}

/** The issuer of this region cannot do it at all. */
export class CardOperationMissing extends AppError {
  constructor(operation: 'revoke' | 'static-code') {
    super('CARD_REFUSED', {
      message: operation === 'revoke' ? '发卡机构不支持线上挂失，请到发卡机构办理' : '发卡机构不提供可打印的二维码',
    });
  }
}

/** Why no card is issued, with the fields that a resident can do something about. */
export const applicationRefused = (refusal: ApplyRefusal): AppError => {
  switch (refusal.reason) {
    case 'DETAILS_MISSING':
      return new AppError('CARD_DETAILS_MISSING', {
        details: refusal.fields.map((field) => ({ field, message: FIELD_MESSAGES[field] })),
      });
    case 'WECHAT_CODE_MISSING':
      return new AppError('CARD_DETAILS_MISSING', { details: [{ field: 'wechatCode', message: IN_WECHAT }] });
    case 'DETAILS_MISMATCH':
      return new AppError('CARD_DETAILS_MISMATCH');
    case 'DOCUMENT_UNSUPPORTED':
      return new CardDocumentUnsupported();
    case 'REFUSED':
      return new AppError('CARD_REFUSED');
  }
};
