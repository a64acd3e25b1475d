import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { Instant, LocalDate } from './common';
import { IsLocalDate, IsOpaqueId } from './validators';

export const RECORD_EXPORT_FORMATS = ['fhir', 'pdf'] as const;
export type RecordExportFormat = (typeof RECORD_EXPORT_FORMATS)[number];

/** Reports in one file at most, the newest of the span; the file says what is left out. */
export const MOST_EXPORTED_REPORTS = 300;

/**
 * `GET /people/:id/record/export`: the record to take away. Its summary is what counts now; reports, visits, measurements and
 * documents are those of a span, the last year unless told. Hospitals are asked for the reports of the newest three years
 * of it, what is older comes from the copies that are kept; the file says so.
 */
export class RecordExportQuery {
  /** `fhir`: an International Patient Summary (HL7 FHIR R4, JSON). `pdf`: the same to read and print. */
  @IsIn(RECORD_EXPORT_FORMATS, { message: '请选择导出格式' })
  format!: RecordExportFormat;

  /** First day, included; however far back. */
  @IsOptional()
  @IsLocalDate()
  from?: LocalDate;

  /** Last day, included; today unless told. */
  @IsOptional()
  @IsLocalDate()
  to?: LocalDate;

  /** Whether the family's own notes go along; they do not unless told. */
  @IsOptional()
  @IsIn(['with', 'without'], { message: '请选择是否附上备注' })
  notes?: 'with' | 'without';
}

/** `summary`: the summary of the record. `reports`: reports of a time. `visit`: one visit. */
export const SHARE_SCOPES = ['summary', 'reports', 'visit'] as const;
export type ShareScope = (typeof SHARE_SCOPES)[number];

/** How long a share lasts. */
export const SHARE_MINUTES = 15;
/** Wrong passcodes after which a share ends. */
export const SHARE_WRONG_PASSCODES = 5;
export const SHARE_MOST_VIEWS = 10;

/** `POST /people/:id/shares`. */
export class CreateShare {
  @IsIn(SHARE_SCOPES, { message: '请选择分享的内容' })
  scope!: ShareScope;

  /** With `reports`: first day, included; at most one year before the last. */
  @ValidateIf(({ scope }: CreateShare) => scope === 'reports')
  @IsLocalDate()
  from?: LocalDate;

  /** With `reports`: last day, included. */
  @ValidateIf(({ scope }: CreateShare) => scope === 'reports')
  @IsLocalDate()
  to?: LocalDate;

  /** With `visit`: the timeline's entry. Where one is named, that visit is shared, and nothing besides. */
  @ValidateIf(({ scope, visitId }: CreateShare) => scope === 'visit' || visitId !== undefined)
  @IsOpaqueId()
  visitId?: string;

  /** The family's own notes on what is shared go along; only with `summary` and `visit`. They do not unless told. */
  @IsOptional()
  @IsBoolean({ message: '请选择是否附上备注' })
  withNotes?: boolean;

  /** How often it can be opened. */
  @IsInt({ message: '可打开次数应为整数' })
  @Min(1, { message: '至少可打开 1 次' })
  @Max(SHARE_MOST_VIEWS, { message: `最多可打开 ${SHARE_MOST_VIEWS} 次` })
  views!: number;
}

/** `used-up`: opened as often as was allowed. `locked`: too many wrong passcodes. */
export const SHARE_STATES = ['open', 'ended', 'expired', 'used-up', 'locked'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

/** Somebody opened a share. */
export class ShareOpening {
  /** As whoever opened it wrote it; nobody proved it. */
  recipient!: string;
  at!: Instant;
}

/** What was handed out by a link; never what is in it, nor the link. */
export class Share {
  id!: string;
  scope!: ShareScope;
  /** Such as `健康档案摘要`, `2026-10-01 至 2026-11-22 的报告`. */
  title!: string;
  state!: ShareState;
  createdAt!: Instant;
  expiresAt!: Instant;
  viewsAllowed!: number;
  viewsLeft!: number;
  /** Oldest first. */
  openings!: ShareOpening[];
  actions!: { end: boolean };
}

/** The one time that link and passcode are told: the server does not keep them. */
export class CreatedShare {
  share!: Share;
  /** The doctor's page with the link behind `#`; goes into the QR code. */
  viewerUrl!: string;
  /** A SMART Health Link, `shlink:/…`, for software that reads those. */
  link!: string;
  /** Six digits, to be told by word of mouth. */
  passcode!: string;
}

/** `GET /people/:id/shares`, newest first; those of the last 30 days. */
export class ShareList {
  items!: Share[];
}

/** `POST /shl/:token`: a SMART Health Link's manifest. */
export class OpenShare {
  /** Who opens it, such as `随州市中心医院 张医生`; readers of other makers may write much. The first 60 characters are told. */
  @IsString({ message: '请填写医院和姓名' })
  @Length(1, 500, { message: '请填写医院和姓名' })
  recipient!: string;

  @IsOptional()
  @IsString({ message: '请输入口令' })
  @MaxLength(64, { message: '口令不正确' })
  passcode?: string;

  /** Files that are longer, in characters, are answered with an address instead. */
  @IsOptional()
  @IsInt({ message: '长度应为整数' })
  @Min(0, { message: '长度应为整数' })
  embeddedLengthMax?: number;
}

export class SharedFile {
  /** Of what is in the JWE. */
  contentType!: string;
  /** JWE in its compact form; where it is not longer than was asked for. */
  embedded?: string;
  /** Where the JWE is, for one minute. */
  location?: string;
}

export class ShareManifest {
  files!: SharedFile[];
}

/** The answer to a wrong passcode, as SMART Health Links have it. */
export class WrongPasscode {
  remainingAttempts!: number;
}

/** What a doctor asks for: the summary, or besides it the reports of the last 180 days. */
export const RECORD_REQUEST_SCOPES = ['summary', 'summary-and-reports'] as const;
export type RecordRequestScope = (typeof RECORD_REQUEST_SCOPES)[number];

/** `lapsed`: nobody answered. `ended`: the visit ended, or it was withdrawn. */
export const RECORD_REQUEST_STATES = ['pending', 'allowed', 'refused', 'lapsed', 'ended'] as const;
export type RecordRequestState = (typeof RECORD_REQUEST_STATES)[number];

/** `POST /terminal/v1/record-requests`: by the code that was shown, or by the number of a booking of today. */
export class AskForRecord {
  @ValidateIf(({ visitNo }: AskForRecord) => visitNo === undefined)
  @IsString({ message: '二维码内容应为文字' })
  @Length(1, 1024, { message: '二维码内容应为 1 至 1024 个字符' })
  codeText?: string;

  @ValidateIf(({ codeText }: AskForRecord) => codeText === undefined)
  @IsString({ message: '预约号应为文字' })
  @Length(1, 64, { message: '预约号应为 1 至 64 个字符' })
  visitNo?: string;

  @IsString({ message: '终端编号应为文字' })
  @Length(1, 64, { message: '终端编号应为 1 至 64 个字符' })
  terminalCode!: string;

  @IsString({ message: '科室应为文字' })
  @Length(1, 64, { message: '科室应为 1 至 64 个字符' })
  department!: string;

  /** Who asks. */
  @IsString({ message: '医生姓名应为文字' })
  @Length(1, 32, { message: '医生姓名应为 1 至 32 个字符' })
  doctorName!: string;

  @IsIn(RECORD_REQUEST_SCOPES, { message: '申请的内容不正确' })
  scope!: RecordRequestScope;

  /** With a static code, as in `VerifyCode`. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z]{4}$/, { message: '请输入证件号码后 4 位' })
  proof?: string;
}

/** What the terminal is told of its request. */
export class AskedRecord {
  requestId!: string;
  state!: RecordRequestState;
  /** Pending: when it lapses. Allowed: when it ends at the latest, or sooner with the visit. */
  until!: Instant;
}

/** `POST /terminal/v1/record-requests/:requestId/read`. */
export class ReadRequestedRecord {
  @IsString({ message: '终端编号应为文字' })
  @Length(1, 64, { message: '终端编号应为 1 至 64 个字符' })
  terminalCode!: string;
}

export class RequestedRecord extends AskedRecord {
  /** An International Patient Summary (HL7 FHIR R4 Bundle) as it was when it was allowed; null unless `allowed`. */
  document!: object | null;
}

/** What the resident is told of a doctor's request. */
export class RecordRequest {
  id!: string;
  hospitalName!: string;
  department!: string;
  doctorName!: string;
  scope!: RecordRequestScope;
  state!: RecordRequestState;
  askedAt!: Instant;
  /** As in `AskedRecord`. */
  until!: Instant;
  /** How often it was read since it was allowed. */
  readings!: number;
  actions!: { allow: boolean; refuse: boolean; end: boolean };
}

/** `GET /people/:id/record-requests`, newest first; those of the last 30 days. */
export class RecordRequestList {
  items!: RecordRequest[];
}

export const RECORD_REQUEST_ANSWERS = ['allow', 'refuse'] as const;

/** `POST /people/:id/record-requests/:requestId/answer`. */
export class AnswerRecordRequest {
  @IsIn(RECORD_REQUEST_ANSWERS, { message: '请选择同意或拒绝' })
  answer!: (typeof RECORD_REQUEST_ANSWERS)[number];

  /** With `allow`: what is allowed; not more than what was asked for. All of it unless told. */
  @IsOptional()
  @IsIn(RECORD_REQUEST_SCOPES, { message: '请选择允许的内容' })
  scope?: RecordRequestScope;
}
