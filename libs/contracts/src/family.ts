import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import type { Instant, LocalDate, Sex } from './common';
import { CONSENT_PURPOSES, GiveConsent } from './consents';
import { IdentityDocument, type Relation, RELATIONS } from './identity';
import { IsLocalDate } from './validators';

/** What a link allows: `booking` = book, cancel, show the card; `reports` = also reports; `everything` = also the record. */
export const LINK_SCOPES = ['booking', 'reports', 'everything'] as const;
export type LinkScope = (typeof LINK_SCOPES)[number];

/** As whom the account acts: the person, the guardian of a minor, or somebody of the family who was allowed to. */
export const LINK_CAPACITIES = ['self', 'guardian', 'family'] as const;
export type LinkCapacity = (typeof LINK_CAPACITIES)[number];

/**
 * How control over a person is proved. `phone-code`: a one-time code to the phone that a hospital holds;
 * `phone-number`: the number that WeChat vouches for is that phone; `approval`: on the person's own phone; `face`: a
 * face verification whose result the server fetches itself; `guardian`: a newborn named by its guardian's own document.
 */
export const PROOF_METHODS = ['phone-code', 'phone-number', 'approval', 'face', 'guardian'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** `POST /people/:id/proofs`. */
export class StartProof {
  /** `phone-code` unless told. */
  @IsOptional()
  @IsIn(PROOF_METHODS, { message: '请选择核验方式' })
  method?: ProofMethod;

  /** With `phone-number`: the one-time code of WeChat's phone-number button. */
  @IsOptional()
  @IsString({ message: '未能取得手机号，请重新授权' })
  @Length(1, 256, { message: '未能取得手机号，请重新授权' })
  phoneCode?: string;
}

/** `waiting`: for the code, the approval or the face; `confirmed`: control is proved; `refused`: it is not. */
export const PROOF_STATES = ['waiting', 'confirmed', 'refused', 'expired'] as const;
export type ProofState = (typeof PROOF_STATES)[number];

/** One attempt to prove control. It looks the same whether or not the person uses this service. */
export class Proof {
  id!: string;
  method!: ProofMethod;
  state!: ProofState;
  /** Such as `138****0001`; with `phone-code` only. */
  sentTo!: string | null;
  /** With `face`: what `wx.requestFacialVerify` is started with. */
  faceVerifyId!: string | null;
  expiresAt!: Instant;
  /** A new attempt may be made from this instant on. */
  resendAt!: Instant;
}

/** `POST /people/:id/proofs/:proofId/confirm`: the code with `phone-code`, nothing with `face`. */
export class ConfirmProof {
  @IsOptional()
  @Matches(/^\d{6}$/, { message: '请输入 6 位数字验证码' })
  code?: string;
}

/** Somebody who may act for this person. */
export class Link {
  id!: string;
  /** It is I. */
  mine!: boolean;
  /** The holder's own name masked, such as `王*红`; null when the holder never proved who they are. */
  holderNameMasked!: string | null;
  /** The holder's own sex, for words such as 女儿; null when the holder never proved who they are. */
  holderSex!: Sex | null;
  /** The holder's phone as WeChat vouches for it, masked; null when it was never given. */
  holderPhoneMasked!: string | null;
  /** What the person is to the holder. */
  relation!: Relation;
  capacity!: LinkCapacity;
  scope!: LinkScope;
  sensitiveShown!: boolean;
  method!: ProofMethod | null;
  since!: Instant;
  expiresAt!: Instant | null;
  /** The link may be changed or ended by me. */
  actions!: { change: boolean; revoke: boolean };
}

/** `GET /people/:id/links`: who may act for this person; for the person and a guardian only. */
export class LinkList {
  items!: Link[];
}

/** `PUT /people/:id/links/:linkId`. What is left out stays as it is. */
export class ChangeLink {
  @IsOptional()
  @IsIn(LINK_SCOPES, { message: '请选择授权范围' })
  scope?: LinkScope;

  @IsOptional()
  @IsBoolean({ message: '请选择是或否' })
  sensitiveShown?: boolean;

  /** The last day of the link; null = it does not end by itself. */
  @IsOptional()
  @IsLocalDate()
  until?: LocalDate | null;
}

/** `link`: an account asks to act for me; `setup`: somebody filled in for me who I am. */
export const APPROVAL_KINDS = ['link', 'setup'] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** Something that waits for my answer. */
export class Approval {
  id!: string;
  kind!: ApprovalKind;
  /** Who asks: the name they proved to be theirs, masked. */
  requesterNameMasked!: string;
  requesterPhoneMasked!: string | null;
  /** What the person is to the requester. */
  relation!: Relation;
  /** For whom: me, or my ward. */
  personNameMasked!: string;
  /** I am the person, as I proved; false for a ward, and for whoever a `setup` says that I am. */
  aboutMe!: boolean;
  /** With `setup`: the document that was filled in, masked. */
  documentNumberMasked!: string | null;
  scope!: LinkScope;
  askedAt!: Instant;
  expiresAt!: Instant;
}

/** `GET /approvals`. */
export class ApprovalList {
  items!: Approval[];
}

/** `POST /approvals/:id/decision`. */
export class DecideApproval {
  @IsIn(['approve', 'refuse'], { message: '请选择同意或拒绝' })
  decision!: 'approve' | 'refuse';

  /** Allow less than was asked for. */
  @IsOptional()
  @IsIn(LINK_SCOPES, { message: '请选择授权范围' })
  scope?: LinkScope;

  @IsOptional()
  @IsBoolean({ message: '请选择是或否' })
  sensitiveShown?: boolean;

  /** The last day of the link. */
  @IsOptional()
  @IsLocalDate()
  until?: LocalDate;

  /** With `setup`: the one-time code of WeChat's phone-number button; one tap then proves who I am. */
  @IsOptional()
  @IsString({ message: '未能取得手机号，请重新授权' })
  @Length(1, 256, { message: '未能取得手机号，请重新授权' })
  phoneCode?: string;

  /** With `setup`: what I agree to for myself; approving agrees to `identity` at the least. Each is given apart. */
  @IsOptional()
  @IsArray({ message: '请确认各项同意' })
  @ArrayMaxSize(CONSENT_PURPOSES.length, { message: '请确认各项同意' })
  @ValidateNested({ each: true })
  @Type(() => GiveConsent)
  consents?: GiveConsent[];
}

/** What came of a decision. */
export class ApprovalDecision {
  /** `needs-proof`: approved, and the person now proves who they are by a code. */
  outcome!: 'approved' | 'refused' | 'needs-proof';
  /** With `setup` approved: my own person. */
  personId!: string | null;
}

/** `POST /help-codes`: shown on an elder's phone, typed or scanned on the helper's. */
export class HelpCode {
  /** Eight digits. */
  code!: string;
  expiresAt!: Instant;
}

/** `POST /help-codes/claims`: the helper's side. */
export class ClaimHelpCode {
  @Matches(/^\d{8}$/, { message: '请输入 8 位求助码' })
  code!: string;

  /** What the person who shows the code is to me. */
  @IsIn(RELATIONS, { message: '请选择与对方的关系' })
  relation!: Relation;

  @IsOptional()
  @IsIn(LINK_SCOPES, { message: '请选择授权范围' })
  scope?: LinkScope;

  /** Who the other is; asked for when they have not set up this service yet. */
  @IsOptional()
  @IsString({ message: '请填写姓名' })
  @Length(1, 100, { message: '请填写姓名' })
  name?: string;

  @IsOptional()
  @IsObject({ message: '请填写证件信息' })
  @ValidateNested()
  @Type(() => IdentityDocument)
  document?: IdentityDocument;

  /** For documents whose number does not say it. */
  @IsOptional()
  @IsLocalDate({ message: '请选择出生日期' })
  birthDate?: LocalDate;

  /** For documents whose number does not say it. */
  @IsOptional()
  @IsIn(['male', 'female'], { message: '请选择性别' })
  sex?: 'male' | 'female';
}

/** `details-needed`: say name and document, too; `waiting`: for the big button on the other phone. */
export const HELP_STATES = ['details-needed', 'waiting', 'approved', 'refused', 'expired'] as const;
export type HelpState = (typeof HELP_STATES)[number];

/** `GET /help-codes/claims/:id`. */
export class HelpClaim {
  /** Null with `details-needed`: nothing was begun yet. */
  id!: string | null;
  state!: HelpState;
  expiresAt!: Instant;
  /** Once approved: the person I may act for. */
  personId!: string | null;
}
