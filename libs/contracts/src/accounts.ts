import { IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import type { Instant } from './common';

/** `POST /sessions`: sign in with WeChat. */
export class SignIn {
  /** The one-time code of `wx.login`. */
  @IsString({ message: '登录凭证不正确' })
  @Length(1, 128, { message: '登录凭证不正确' })
  code!: string;
}

export class Preferences {
  /** Large type, large targets, one task a screen. */
  elderMode!: boolean;
}

export class Account {
  id!: string;
  preferences!: Preferences;
}

/** `PATCH /account`. */
export class UpdateAccount {
  @IsOptional()
  @IsBoolean({ message: '请选择是或否' })
  elderMode?: boolean;
}

export class SignedIn {
  /** Opaque bearer token; the only secret that a phone keeps. */
  token!: string;
  expiresAt!: Instant;
  account!: Account;
}
