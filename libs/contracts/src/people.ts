import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import type { Instant, LocalDate, Sex } from './common';
import { CONSENT_PURPOSES, type ConsentPurpose, GiveConsent } from './consents';
import { LINK_SCOPES, type LinkCapacity, type LinkScope, type ProofMethod } from './family';
import { type DocumentType, IdentityDocument, type Relation, RELATIONS } from './identity';
import { IsLocalDate } from './validators';

/** `awaiting-proof`: nothing can be seen or done until control is proved. */
export const PERSON_STATES = ['awaiting-proof', 'active'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

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

  /** For documents whose number does not say it: permits, passports, birth certificates, newborns. */
  @IsOptional()
  @IsLocalDate({ message: '请选择出生日期' })
  birthDate?: LocalDate;

  /** For documents whose number does not say it. */
  @IsOptional()
  @IsIn(['male', 'female'], { message: '请选择性别' })
  sex?: 'male' | 'female';

  /** What the account asks to be allowed; `reports` unless told. For myself and for a ward always `everything`. */
  @IsOptional()
  @IsIn(LINK_SCOPES, { message: '请选择授权范围' })
  scope?: LinkScope;

  /** What the person (or the guardian) agrees to; `identity` must be among them. Each is given apart. */
  @IsOptional()
  @IsArray({ message: '请确认各项同意' })
  @ArrayMaxSize(CONSENT_PURPOSES.length, { message: '请确认各项同意' })
  @ValidateNested({ each: true })
  @Type(() => GiveConsent)
  consents?: GiveConsent[];
}

/** What the account can do for a person now; the phone never derives it. */
export class PersonActions {
  /** Ways by which control can be proved; empty once it is. */
  prove!: ProofMethod[];
  book!: boolean;
  card!: boolean;
  reports!: boolean;
  record!: boolean;
  /** See and change who may act for the person, consents, the access log, export, erasure. */
  manage!: boolean;
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
  capacity!: LinkCapacity;
  scope!: LinkScope;
  /** Visits and reports of sensitive departments are shown too. */
  sensitiveShown!: boolean;
  /** When the link ends by itself; null = it does not. */
  expiresAt!: Instant | null;
  /** Purposes that are agreed to now. */
  consents!: ConsentPurpose[];
  actions!: PersonActions;
}

export class PersonList {
  items!: Person[];
  /** How many more people this account may add. */
  mayAdd!: number;
}
