import type { DocumentType, Sex } from '@kangqiao/domain';
import { IsIn, IsInt, IsString, Length, Max, Min, ValidateIf } from 'class-validator';
import type { Instant, LocalDate } from './common';
import { IsOpaqueId } from './validators';

/** `withdrawn`: by the resident, before the family doctor answered. After `refused` and `withdrawn` one may apply again. */
export const RECORD_OPENING_STATES = ['applied', 'approved', 'refused', 'withdrawn'] as const;
export type RecordOpeningState = (typeof RECORD_OPENING_STATES)[number];

/** A team of family doctors that opens records. */
export class FamilyDoctorTeam {
  id!: string;
  name!: string;
  /** The institution whose team it is. */
  hospitalName!: string;
  /** Null = not known. */
  phone!: string | null;
}

export class RecordOpeningApplication {
  id!: string;
  state!: RecordOpeningState;
  teamName!: string;
  hospitalName!: string;
  /** Of the team, as it is now; null = not known. */
  teamPhone!: string | null;
  appliedAt!: Instant;
  decidedAt!: Instant | null;
  /** The family doctor's words; of `refused` always there. */
  reason!: string | null;
}

/** What one agrees to by applying. */
export class RecordOpeningTerms {
  version!: number;
  text!: string;
}

/** `GET /people/:id/record/opening`: whether the record may be read, and how that is come by. */
export class RecordOpening {
  /** The region has a family doctor approve before a record is read for the first time. */
  required!: boolean;
  /** The record may be read. */
  isOpen!: boolean;
  /** The newest; null = nobody has applied. */
  application!: RecordOpeningApplication | null;
  teams!: FamilyDoctorTeam[];
  terms!: RecordOpeningTerms;
  /** Of the account, under which the family doctor calls; null = it has none yet. */
  phoneMasked!: string | null;
  /** Both are the person's own, or the guardian's. */
  actions!: { apply: boolean; withdraw: boolean };
}

/** `POST /people/:id/record/opening`. */
export class ApplyForOpening {
  @IsOpaqueId()
  teamId!: string;

  /** The terms that were shown and agreed to. */
  @IsInt({ message: '请先阅读并同意申请说明' })
  @Min(1, { message: '请先阅读并同意申请说明' })
  @Max(1_000_000, { message: '请先阅读并同意申请说明' })
  version!: number;
}

/** An application as the family doctor's institution reads it. */
export class OpeningForDesk {
  id!: string;
  name!: string;
  documentType!: DocumentType;
  /** Its ends only; the family doctor compares them with the contract. */
  documentNumberMasked!: string;
  sex!: Sex;
  birthDate!: LocalDate;
  /** Under which the applicant can be called. */
  phone!: string;
  teamName!: string;
  appliedAt!: Instant;
  /** How often the applicant was told that nobody has answered yet. */
  reminders!: number;
}

/** `GET /terminal/v1/record-openings`: what waits for this institution, the oldest first, at most 100. */
export class OpeningDeskList {
  items!: OpeningForDesk[];
}

export const OPENING_DECISIONS = ['approve', 'refuse'] as const;

/** `POST /terminal/v1/record-openings/:openingId`. */
export class DecideOpening {
  @IsIn(OPENING_DECISIONS, { message: '结论应为 approve 或 refuse' })
  decision!: (typeof OPENING_DECISIONS)[number];

  /** Who decides. */
  @IsString({ message: '医生姓名应为文字' })
  @Length(1, 32, { message: '医生姓名应为 1 至 32 个字符' })
  doctorName!: string;

  /** What the resident reads; needed where it is refused. */
  @ValidateIf(({ decision, reason }: DecideOpening) => decision === 'refuse' || reason !== undefined)
  @IsString({ message: '不同意时请说明理由' })
  @Length(2, 200, { message: '理由应为 2 至 200 个字符' })
  reason?: string;
}

export class DecidedOpening {
  id!: string;
  state!: RecordOpeningState;
}
