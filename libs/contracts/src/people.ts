import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { Instant, LocalDate, Sex } from './common';

/** Identity document types (WS 364.3 CV02.01.101 where it has a code); `newborn` has none, see docs/journeys.md. */
export const DOCUMENT_TYPES = [
  'resident-id',
  'hmt-residence-permit',
  'foreign-permanent-residence',
  'hk-macau-permit',
  'taiwan-permit',
  'passport',
  'birth-certificate',
  'newborn',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** How the account holder is related to the person. */
export const RELATIONS = ['self', 'parent', 'child', 'spouse', 'relative', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** `awaiting-proof`: nothing can be seen or done until control is proved. */
export const PERSON_STATES = ['awaiting-proof', 'active'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

export class IdentityDocument {
  @IsIn(DOCUMENT_TYPES, { message: '暂不支持该证件类型' })
  type!: DocumentType;

  /** As printed; a trailing `x` is accepted and kept as `X`. */
  @IsString({ message: '请填写证件号码' })
  @Length(1, 32, { message: '请填写证件号码' })
  number!: string;
}

/** `POST /people`: add myself or a member of my family. */
export class AddPerson {
  /** As on the document; look-alike dots become U+00B7 (民委发〔2016〕33号). */
  @IsString({ message: '请填写姓名' })
  @Length(1, 100, { message: '请填写姓名' })
  name!: string;

  @IsObject({ message: '请填写证件信息' })
  @ValidateNested()
  @Type(() => IdentityDocument)
  document!: IdentityDocument;

  @IsIn(RELATIONS, { message: '请选择与您的关系' })
  relation!: Relation;
}

/** Somebody I may act for. */
export class Person {
  id!: string;
  /** The full name once active; masked (`王*明`) while proof is awaited. */
  name!: string;
  nameMasked!: string;
  documentType!: DocumentType;
  /** Such as `1101********0017`. */
  documentNumberMasked!: string;
  sex!: Sex;
  birthDate!: LocalDate;
  relation!: Relation;
  state!: PersonState;
  /** An e-health card has been applied for and is active. */
  hasCard!: boolean;
}

export class PersonList {
  items!: Person[];
  /** How many more people this account may add. */
  mayAdd!: number;
}

/**
 * `POST /people/:id/proofs`: a one-time code was sent to the phone that a hospital holds for this person,
 * never to a number typed by the requester.
 */
export class Proof {
  id!: string;
  /** Such as `138****0001`. */
  sentTo!: string;
  expiresAt!: Instant;
  /** A new code may be asked for from this instant on. */
  resendAt!: Instant;
}

/** `POST /people/:id/proofs/:proofId/confirm`. */
export class ConfirmProof {
  @Matches(/^\d{6}$/, { message: '请输入 6 位数字验证码' })
  code!: string;
}
