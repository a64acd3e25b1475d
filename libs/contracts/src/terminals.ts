import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { LocalDate, LocalTime, Sex } from './common';
import type { DocumentType } from './identity';

/** What the terminal reads the code for. */
export const TERMINAL_STEPS = ['registration', 'consultation', 'charging', 'examination', 'pharmacy'] as const;
export type TerminalStep = (typeof TERMINAL_STEPS)[number];

/** `POST /terminal/v1/codes/verify`, signed with the hospital's own key; see docs/wires/terminal.md. */
export class VerifyCode {
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

export const PATIENT_NO_STATES = ['found', 'created', 'none', 'several', 'unavailable'] as const;
export type PatientNoState = (typeof PATIENT_NO_STATES)[number];

/** A booking of today at this hospital. */
export class TerminalAppointment {
  /** The hospital's own number of the booking. */
  visitNo!: string;
  departmentName!: string;
  doctorName!: string | null;
  visitDate!: LocalDate;
  /** `HH:mm`. */
  startsAt!: LocalTime;
}

/** Who stands at the counter; answered once per code. */
export class VerifiedPerson {
  cardNumber!: string;
  name!: string;
  sex!: Sex;
  birthDate!: LocalDate;
  documentType!: DocumentType;
  documentNumber!: string;
  /** The phone that a hospital or the issuer holds; null when this hospital may not see it, or none is known. */
  phone!: string | null;
  /**
   * This hospital's own number for the person. At `registration` a file is opened where there is none; null when the
   * hospital opens none, keeps several, or is silent (`patientNoState` says which).
   */
  patientNo!: string | null;
  patientNoState!: PatientNoState;
  /** What the person booked here for today through this service, so that a visit is registered by the code alone. */
  appointments!: TerminalAppointment[];
}
