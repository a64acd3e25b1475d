import {
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';

const HTTP_URL = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
const NOT_A_URL = { message: 'must be an http or https address' };

const FHIR_OPERATIONS = ['find', 'hold', 'book'] as const;

export const SHORTEST_DEADLINE_MS = 100;
/** A number is followed up only after every call about it must have ended. */
export const LONGEST_DEADLINE_MS = 60_000;

/** One system of a hospital that we can talk to. */
export const WIRES = ['selfservice', 'hip', 'fhir'] as const;
export type Wire = (typeof WIRES)[number];

abstract class WireSettings {
  @IsIn(WIRES)
  wire!: Wire;

  /** The longest reply that is read, in bytes. */
  @IsOptional()
  @IsInt()
  @Min(1024)
  @Max(64 * 1024 * 1024)
  maxReplyBytes?: number;

  /** Connections kept to the system, and so the calls at one time. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(256)
  connections?: number;
}

/** A service of one address that reads and writes under deadlines of their own. */
abstract class ServiceSettings extends WireSettings {
  @IsUrl(HTTP_URL, NOT_A_URL)
  address!: string;

  /** For a read, in milliseconds. */
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_DEADLINE_MS)
  @Max(LONGEST_DEADLINE_MS)
  readDeadlineMs?: number;

  /** For a write, in milliseconds; after it the outcome is unknown. */
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_DEADLINE_MS)
  @Max(LONGEST_DEADLINE_MS)
  writeDeadlineMs?: number;

  /** Deadlines of single operations in milliseconds, by the port's name for it. */
  @IsOptional()
  @IsObject()
  deadlinesMs?: Record<string, number>;

  /** Tables of values that replace the documented ones, each as a whole. */
  @IsOptional()
  @IsObject()
  tables?: Record<string, unknown>;
}

/** docs/wires/selfservice.md */
export class SelfserviceSettings extends ServiceSettings {
  /** The hospital's own id (HOS_ID); ours unless told. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  hospitalId?: string;

  @IsString()
  @Length(1, 64)
  userId!: string;

  @Matches(/^[\x21-\x7e]{16}$/, { message: 'must be 16 ASCII characters' })
  key!: string;

  /** In which the hospital writes and reads; UTF-8 unless told. */
  @IsOptional()
  @IsIn(['utf-8', 'gbk'])
  charset?: 'utf-8' | 'gbk';
}

/** docs/wires/hip.md */
export class HipSettings extends ServiceSettings {
  /** Our device at the platform. */
  @IsString()
  @Length(1, 64)
  senderId!: string;

  /** The platform's own device; left out where it does not ask. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  receiverId?: string;

  @IsOptional()
  @IsIn(['1.1', '1.2'])
  soapVersion?: '1.1' | '1.2';

  /** Which of the forms that deployments use is written. */
  @IsOptional()
  @IsObject()
  dialect?: Record<string, unknown>;
}

/** docs/wires/fhir.md; docs/wires/fhir-record.md for the record alone. */
export class FhirSettings extends WireSettings {
  @IsUrl(HTTP_URL, NOT_A_URL)
  baseUrl!: string;

  @IsString()
  @Length(1, 4096)
  token!: string;

  /** Identifier system of the hospital's own patient number. */
  @IsString()
  @Length(1, 200)
  patientSystem!: string;

  /** For one operation with its lookups and pages, in milliseconds. */
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_DEADLINE_MS)
  @Max(LONGEST_DEADLINE_MS)
  deadlineMs?: number;

  /** For a write with the lookups before it, in milliseconds; after it the outcome is unknown. */
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_DEADLINE_MS)
  @Max(LONGEST_DEADLINE_MS)
  writeDeadlineMs?: number;

  /** Deadlines of single operations in milliseconds, by the port's name for it. */
  @IsOptional()
  @IsObject()
  deadlinesMs?: Record<string, number>;

  /** What the server has of IHE ITI Scheduling: all three unless told; [] = plain resources. */
  @IsOptional()
  @IsArray()
  @IsIn(FHIR_OPERATIONS, { each: true, message: `each must be one of ${FHIR_OPERATIONS.join(', ')}` })
  operations?: (typeof FHIR_OPERATIONS)[number][];

  /** Identifier systems of identity documents that replace the documented ones; null = not taken. */
  @IsOptional()
  @IsObject()
  documentSystems?: Record<string, string | null>;
}

export type SystemSettings = SelfserviceSettings | HipSettings | FhirSettings;

export const SETTINGS_OF_WIRE = { selfservice: SelfserviceSettings, hip: HipSettings, fhir: FhirSettings } as const;
