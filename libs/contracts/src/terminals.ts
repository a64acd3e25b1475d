import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { LocalDate, Sex } from './common';
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

/** Who stands at the counter; answered once per code. */
export class VerifiedPerson {
  cardNumber!: string;
  name!: string;
  sex!: Sex;
  birthDate!: LocalDate;
  documentType!: DocumentType;
  documentNumber!: string;
  /** This hospital's own number for the person; null where it has none yet. */
  patientNo!: string | null;
}
