import { IsBoolean, IsInt, IsOptional, IsString, Length, Min } from 'class-validator';
import type { Instant } from './common';

/** `POST /sessions`: sign in with WeChat. */
export class SignIn {
  /** The one-time code of `wx.login`. */
  @IsString({ message: '登录凭证不正确' })
  @Length(1, 128, { message: '登录凭证不正确' })
  code!: string;

  /** What the phone calls itself, such as `HUAWEI LIO-AL00`; shown in the list of devices. */
  @IsOptional()
  @IsString({ message: '设备名称不正确' })
  @Length(1, 64, { message: '设备名称不正确' })
  device?: string;
}

/** `POST /sessions/current/step-up`: after half an hour of rest, WeChat says once more whose phone it is. */
export class StepUp {
  /** A fresh one-time code of `wx.login`. */
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
  /** As WeChat vouches for it, masked (`138****0001`); null when it was never given. */
  phoneMasked!: string | null;
  /** The version of the privacy notice that was accepted last; null = none. */
  noticeVersion!: number | null;
}

/** `PUT /account`. What is left out stays as it is. */
export class UpdateAccount {
  @IsOptional()
  @IsBoolean({ message: '请选择是或否' })
  elderMode?: boolean;

  /** The privacy notice of this version was read and accepted. */
  @IsOptional()
  @IsInt({ message: '隐私政策的版本不正确' })
  @Min(1, { message: '隐私政策的版本不正确' })
  noticeVersion?: number;
}

/** `PUT /account/phone`. */
export class PutPhone {
  /** The one-time code of WeChat's phone-number button; not the login code. */
  @IsString({ message: '未能取得手机号，请重新授权' })
  @Length(1, 256, { message: '未能取得手机号，请重新授权' })
  code!: string;
}

export class SignedIn {
  /** Opaque bearer token; the only secret that a phone keeps. */
  token!: string;
  expiresAt!: Instant;
  account!: Account;
}

/** A phone that is signed in. */
export class SignedInDevice {
  id!: string;
  /** It is this one. */
  current!: boolean;
  /** What the phone called itself; null when it said nothing. */
  device!: string | null;
  signedInAt!: Instant;
  lastSeenAt!: Instant;
  expiresAt!: Instant;
}

/** `GET /sessions`. */
export class SignedInDeviceList {
  items!: SignedInDevice[];
}
