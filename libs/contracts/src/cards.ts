import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { Instant } from './common';
import type { TerminalStep } from './terminals';

/** What an issuer may ask for beyond name, sex, birth date and document. */
export const CARD_HOLDER_FIELDS = ['phone', 'nation', 'address'] as const;
export type CardHolderField = (typeof CARD_HOLDER_FIELDS)[number];

/** `GET /card-issuer`: who issues the e-health cards of this region, and what it can do. */
export class CardIssuer {
  /** Such as `康桥示范区全民健康信息平台`. */
  name!: string;
  /** What an application must say besides what is known of the person. */
  requires!: CardHolderField[];
  /** It issues cards for children without documents. */
  newborns!: boolean;
  /** How many codes a phone may keep for showing without a network; 1 = only the last one fetched. */
  codesAhead!: number;
  /** It gives a code to print besides (`POST /people/:id/card/static-code`). */
  staticCodes!: boolean;
  /** A card can be ended (挂失). */
  revoke!: boolean;
}

/** `POST /people/:id/card`. */
export class ApplyForCard {
  /** Mainland mobile number; the one that the hospital holds is taken unless told. */
  @IsOptional()
  @Matches(/^1[3-9]\d{9}$/, { message: '请填写 11 位手机号' })
  phone?: string;

  /** GB/T 3304 name with 族, such as `汉族`. */
  @IsOptional()
  @IsString({ message: '请选择民族' })
  @Length(2, 20, { message: '请选择民族' })
  nation?: string;

  @IsOptional()
  @IsString({ message: '请填写住址' })
  @Length(1, 100, { message: '住址不超过 100 个字' })
  address?: string;

  /** One-time code of the holder's WeChat session, for issuers that take applications from within WeChat only. */
  @IsOptional()
  @IsString({ message: '微信授权码应为文字' })
  @Length(1, 256, { message: '微信授权码不超过 256 个字符' })
  wechatCode?: string;
}

/** `pending`: the issuer works on the application. */
export const CARD_STATES = ['pending', 'active', 'revoked'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** A person's e-health card. */
export class Card {
  /** Card number as the issuer prints it; null while pending. */
  number!: string | null;
  state!: CardState;
  /** Who issues the card, such as `康桥示范区全民健康信息平台`. */
  issuer!: string;
  nameMasked!: string;
  appliedAt!: Instant;
  /** Null while pending. */
  issuedAt!: Instant | null;
  /** What can be done with the card now; the phone never derives it. */
  actions!: CardActions;
}

export class CardActions {
  /** Codes can be fetched. */
  show!: boolean;
  /** Apply (again), for a revoked card too. */
  apply!: boolean;
  /** End the card (挂失). */
  revoke!: boolean;
}

export const CARD_CODE_KINDS = ['dynamic', 'static'] as const;
export type CardCodeKind = (typeof CARD_CODE_KINDS)[number];

/** `POST /people/:id/card/codes`. */
export class CardCodeQuery {
  /** How many codes ahead, so that the card can be shown without a network; 1 unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '数量应为整数' })
  @Min(1, { message: '至少 1 个' })
  @Max(60, { message: '最多 60 个' })
  count?: number;
}

/** What the phone draws as a QR code. */
export class CardCode {
  /** Opaque; drawn as it is. Holds no personal data. */
  text!: string;
  kind!: CardCodeKind;
  /** Not to be shown before. */
  startsAt!: Instant;
  /** By the issuer; a terminal refuses the code after it. */
  expiresAt!: Instant;
  /** Show the next code, or fetch one, at this instant. */
  refreshAt!: Instant;
}

export class CardCodeList {
  /** Soonest first. */
  items!: CardCode[];
  /** The server's clock, so that a phone whose clock is wrong shows the right code at the right time. */
  now!: Instant;
}

/** `POST /people/:id/card/static-code`: the code to print, for the holder and for the guardian of a child. */
export class PrintedCardCode {
  /** Opaque; drawn as it is. Holds no personal data. */
  text!: string;
  issuedAt!: Instant;
  /** What whoever prints it must know, in plain words; to be shown beside it. */
  notice!: string;
}

/** `GET /people/:id/card/uses`. */
export class CardUseQuery {
  /** Only uses after this instant. */
  @IsOptional()
  @IsString({ message: '时间格式不正确' })
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/, { message: '时间格式不正确' })
  since?: string;
}

/** The code was presented at a counter. */
export class CardUse {
  id!: string;
  at!: Instant;
  hospitalId!: string;
  hospitalName!: string;
  /** As the terminal named it; null when it named none. */
  department!: string | null;
  step!: TerminalStep;
}

export class CardUseList {
  /** Newest first, at most 50. */
  items!: CardUse[];
}
