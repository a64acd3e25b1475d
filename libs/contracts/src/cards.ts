import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Instant } from './common';

export const CARD_STATES = ['active', 'revoked'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** A person's e-health card. */
export class Card {
  /** Card number as the issuer prints it. */
  number!: string;
  state!: CardState;
  /** Who issued the card, such as `康桥示范区全民健康信息平台`. */
  issuer!: string;
  nameMasked!: string;
  issuedAt!: Instant;
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
  @Max(5, { message: '最多 5 个' })
  count?: number;
}

/** What the phone draws as a QR code. */
export class CardCode {
  /** Opaque; drawn as it is. Holds no personal data. */
  text!: string;
  kind!: CardCodeKind;
  /** By the issuer; a terminal refuses the code after it. */
  expiresAt!: Instant;
  /** Fetch the next code at this instant. */
  refreshAt!: Instant;
}

export class CardCodeList {
  items!: CardCode[];
}
