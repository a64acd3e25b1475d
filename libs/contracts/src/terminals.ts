import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { LocalDate, Sex } from './common';
import type { DocumentType } from './people';

/** What the terminal reads the code for. */
export const TERMINAL_STEPS = ['registration', 'consultation', 'charging', 'examination', 'pharmacy'] as const;
export type TerminalStep = (typeof TERMINAL_STEPS)[number];

/** `POST /terminal/v1/codes/verify`, signed with the hospital's own key; see docs/wires/terminal.md. */
export class VerifyCode {
  @IsString()
  @Length(1, 1024)
  codeText!: string;

  @IsString()
  @Length(1, 64)
  terminalCode!: string;

  @IsIn(TERMINAL_STEPS)
  step!: TerminalStep;

  @IsOptional()
  @IsString()
  @MaxLength(64)
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
