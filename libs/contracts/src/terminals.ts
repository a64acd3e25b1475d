import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { Instant, LocalDate, LocalTime, Sex } from './common';
import type { DocumentType } from './identity';

/** What the terminal reads the code for. */
export const TERMINAL_STEPS = ['registration', 'consultation', 'charging', 'examination', 'pharmacy'] as const;
export type TerminalStep = (typeof TERMINAL_STEPS)[number];

/** A code that a terminal read: where, and what for. */
export abstract class ReadCode {
  @IsString({ message: '二维码内容应为文字' })
  @Length(1, 1024, { message: '二维码内容应为 1 至 1024 个字符' })
  codeText!: string;

  @IsString({ message: '终端编号应为文字' })
  @Length(1, 64, { message: '终端编号应为 1 至 64 个字符' })
  terminalCode!: string;

  @IsIn(TERMINAL_STEPS, { message: '诊疗环节不正确' })
  step!: TerminalStep;

  @IsOptional()
  @IsString({ message: '科室应为文字' })
  @MaxLength(64, { message: '科室不超过 64 个字符' })
  department?: string;
}

/** `POST /terminal/v1/codes/verify`, signed with the hospital's own key; see docs/wires/terminal.md. */
export class VerifyCode extends ReadCode {
  /**
   * For a static code (`CODE_NEEDS_PROOF`): the last four characters of the number on the identity document that the
   * clerk was shown. Not looked at with other codes.
   */
  @IsOptional()
  @Matches(/^[0-9A-Za-z]{4}$/, { message: '请输入证件号码后 4 位' })
  proof?: string;
}

export const PATIENT_NO_STATES = ['found', 'created', 'none', 'several', 'unavailable'] as const;
export type PatientNoState = (typeof PATIENT_NO_STATES)[number];

export const TERMINAL_APPOINTMENT_STATES = ['booked', 'arrived'] as const;
export type TerminalAppointmentState = (typeof TERMINAL_APPOINTMENT_STATES)[number];

/** A booking of today at this hospital. `arrived`: the hospital has taken it already. */
export class TerminalAppointment {
  /** The hospital's own number of the booking. */
  visitNo!: string;
  departmentName!: string;
  doctorName!: string | null;
  visitDate!: LocalDate;
  /** `HH:mm`. */
  startsAt!: LocalTime;
  state!: TerminalAppointmentState;
}

/** Who stands at the counter; answered once per code. */
export class VerifiedPerson {
  cardNumber!: string;
  name!: string;
  sex!: Sex;
  birthDate!: LocalDate;
  documentType!: DocumentType;
  /** Null when this hospital may not see it. */
  documentNumber!: string | null;
  /** The phone that a hospital or the issuer holds; null when this hospital may not see it, or none is known. */
  phone!: string | null;
  /**
   * This hospital's own number for the person. At `registration` a file is opened where there is none; null when the
   * hospital opens none, keeps several, or is silent (`patientNoState` says which).
   */
  patientNo!: string | null;
  patientNoState!: PatientNoState;
  /**
   * What the person booked here for today through this service, earliest first, so that a visit is registered by the
   * code alone; empty when this hospital may not see it.
   */
  appointments!: TerminalAppointment[];
}

/** A public key of the card's issuer. */
export class CardKey {
  /** As in the first two bytes of a code; see docs/wires/card-code.md. */
  version!: number;
  /** SM2, SPKI DER in base64. */
  publicKey!: string;
}

/** `GET /terminal/v1/card-keys`: what a terminal without a network verifies codes with. */
export class CardKeyList {
  /** Newest first; two while a key is rotated. */
  keys!: CardKey[];
  /** The server's clock; a terminal whose clock is more than five seconds off refuses good codes. */
  now!: Instant;
}

/** `GET /terminal/v1/revocations`. */
export class CardRevocations {
  /** Signed by the issuer; see docs/wires/card-code.md. */
  list!: string;
  now!: Instant;
}

/** `POST /terminal/v1/uses`: a code that the terminal accepted without a network. */
export class ReportOfflineUse extends ReadCode {
  /** When the terminal accepted it, by its own clock; the code must have been good then. */
  @IsISO8601({ strict: true }, { message: '时间格式不正确' })
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/, { message: '时间格式不正确' })
  usedAt!: string;
}

/** `known`: this very use was reported before. */
export const REPORTED_USE_STATES = ['recorded', 'known'] as const;
export type ReportedUseState = (typeof REPORTED_USE_STATES)[number];

export class ReportedUse {
  state!: ReportedUseState;
}

/** An appeal against a missed visit, as the hospital's own people read it. */
export class AppealForDesk {
  id!: string;
  /** The hospital's own number of the booking. */
  visitNo!: string;
  departmentName!: string;
  doctorName!: string | null;
  visitDate!: LocalDate;
  /** `HH:mm`. */
  startsAt!: LocalTime;
  /** In the resident's own words. */
  reason!: string;
  filedAt!: Instant;
}

/** `GET /terminal/v1/appeals`. */
export class AppealList {
  items!: AppealForDesk[];
}

export const APPEAL_DECISIONS = ['grant', 'refuse'] as const;

/** `POST /terminal/v1/appeals/:appealId/decision`. */
export class AppealDecision {
  /** `grant`: the visit counts as no strike. */
  @IsIn(APPEAL_DECISIONS, { message: '结论应为同意或不同意' })
  decision!: (typeof APPEAL_DECISIONS)[number];

  /** What the resident is told besides. */
  @IsOptional()
  @IsString({ message: '答复应为文字' })
  @Length(1, 200, { message: '答复应为 1 至 200 个字符' })
  answer?: string;
}

export class DecidedAppeal {
  id!: string;
  state!: 'granted' | 'refused';
}
