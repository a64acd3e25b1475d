import { ENVELOPE_VERSIONS, type EnvelopeVersion } from '@kangqiao/card-adapter-provincial';
import type { ChannelNumber } from '@kangqiao/card-adapter-tengmed';
import { HOLDER_FIELDS, type HolderField } from '@kangqiao/card-port';
import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ResilienceSettings } from './issuer-resilience';

const HTTP_URL = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
const NOT_A_URL = { message: 'must be an http or https address' };
const SHORTEST_DEADLINE_MS = 100;
const LONGEST_DEADLINE_MS = 20_000;
const A_DAY = 86_400;
const CHANNELS: readonly ChannelNumber[] = [0, 1, 3, 4];

/** Whom the card authority is. */
export const ISSUER_WIRES = ['regional', 'tengmed', 'provincial'] as const;
type IssuerWire = (typeof ISSUER_WIRES)[number];

abstract class IssuerSettings {
  @IsIn(ISSUER_WIRES)
  wire!: IssuerWire;

  /** As shown on the card. */
  @IsString()
  @Length(1, 100)
  issuer!: string;
}

/** This service issues the cards itself; docs/wires/card-code.md. */
export class RegionalSettings extends IssuerSettings {
  /** How many codes a phone may fetch ahead; the issuer's own default unless told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  codesAhead?: number;
}

abstract class PlatformSettings extends IssuerSettings {
  @IsUrl(HTTP_URL, NOT_A_URL)
  address!: string;

  @IsString()
  @Length(1, 64)
  appId!: string;

  /** For one exchange, in milliseconds; an operation may be several. */
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_DEADLINE_MS)
  @Max(LONGEST_DEADLINE_MS)
  deadlineMs?: number;

  /** Connections kept to the platform, and so the calls at one time. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(256)
  connections?: number;

  @IsObject()
  @ValidateNested()
  @Type(() => ResilienceSettings)
  resilience: ResilienceSettings = new ResilienceSettings();
}

/** How the platform names what is done with a card; the tables are checked apart. */
class TengmedUsesSettings {
  @IsObject()
  medicalSteps!: Record<string, string>;

  @IsObject()
  scenes!: Record<string, string>;

  @IsString()
  @Length(1, 16)
  cardChannel!: string;

  @IsString()
  @Length(1, 16)
  cardCostTypes!: string;

  /** By our own id of the hospital. */
  @IsObject()
  hospitalCodes: Record<string, string> = {};
}

/** Tencent's platform; docs/wires/tengmed.md. */
export class TengmedSettings extends PlatformSettings {
  @IsString()
  @Length(1, 256)
  appSecret!: string;

  /** The platform's number of the institution that has the contract. */
  @IsString()
  @Length(1, 64)
  hospitalId!: string;

  @IsIn(CHANNELS)
  channelNum!: ChannelNumber;

  @IsObject()
  resultCodes!: Record<string, string>;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => TengmedUsesSettings)
  uses!: TengmedUsesSettings;

  @IsInt()
  @Min(5)
  @Max(A_DAY)
  codeLifeSeconds!: number;

  /** Less than the life. */
  @IsInt()
  @Min(0)
  @Max(A_DAY)
  refreshLeadSeconds!: number;

  /** Whether an application needs WeChat's code. With `true` nobody could get a card: no phone sends one yet. */
  @IsIn([false], { message: 'must be false: the mini-program does not fetch WeChat’s code yet' })
  wechatCodeRequired!: boolean;
}

class ReplyCodesSettings {
  /** Member of the reply that holds the code. */
  @IsString()
  @Length(1, 64)
  field!: string;

  /** The one code of success. */
  @IsString()
  @Length(1, 32)
  success!: string;

  @IsObject()
  meanings!: Record<string, string>;
}

class CodeLifeSettings {
  @IsInt()
  @Min(1)
  @Max(A_DAY)
  seconds!: number;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  field?: string;

  @IsOptional()
  @IsIn(['seconds', 'minutes'])
  unit?: 'seconds' | 'minutes';
}

/** A provincial platform; docs/wires/provincial.md. What belongs together is checked by the adapter itself. */
export class ProvincialSettings extends PlatformSettings {
  @IsIn(ENVELOPE_VERSIONS)
  version!: EnvelopeVersion;

  @IsOptional()
  @IsString()
  versionText?: string;

  @IsString()
  @Length(1, 36)
  orgCode!: string;

  /** The platform's codes of hospitals, by our own id. */
  @IsOptional()
  @IsObject()
  orgCodes?: Record<string, string>;

  @IsString()
  appRecordNo!: string;

  @IsString()
  appMode!: string;

  @IsString()
  key!: string;

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  headSigned?: string[];

  @IsOptional()
  @IsBoolean()
  replySignRequired?: boolean;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ReplyCodesSettings)
  codes!: ReplyCodesSettings;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => CodeLifeSettings)
  codeLife!: CodeLifeSettings;

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(HOLDER_FIELDS, { each: true, message: `each must be one of ${HOLDER_FIELDS.join(', ')}` })
  requires?: HolderField[];

  /** Further members of every application. */
  @IsOptional()
  @IsObject()
  alsoApplied?: Record<string, string>;

  @IsOptional()
  @IsBoolean()
  updatesPhone?: boolean;

  /** Tables of values that replace the documented ones, each as a whole. */
  @IsOptional()
  @IsObject()
  tables?: Record<string, Record<string, string>>;
}

export type AnyIssuerSettings = RegionalSettings | TengmedSettings | ProvincialSettings;

export const SETTINGS_OF_ISSUER = {
  regional: RegionalSettings,
  tengmed: TengmedSettings,
  provincial: ProvincialSettings,
} as const;
