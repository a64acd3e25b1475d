import { REPORT_KINDS, type ReportKind } from '@kangqiao/contracts';
import { RECORD_SECTIONS, type RecordSection } from '@kangqiao/his-port';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ResilienceSettings } from './resilience-settings';
import { RulesSettings } from './rules-settings';
import { VisitSettings } from './visit-settings';
import { DEFAULT_TERMINAL_FIELDS, TERMINAL_FIELDS, type TerminalField, TerminalKeySettings } from './terminal-settings';

const STOP_NOTICE_WAYS = ['push', 'poll'] as const;

/** Where the hospital's main entrance is, in degrees after GCJ-02, as the maps of mainland China show it. */
class LocationSettings {
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude!: number;

  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude!: number;
}

export class CapabilitiesSettings {
  /** Opens files for people it does not know yet. */
  @IsBoolean()
  registerPatient!: boolean;

  /** Keeps a number for us before it is booked. */
  @IsBoolean()
  hold!: boolean;

  /** Answers what became of our reference. */
  @IsBoolean()
  findBooking!: boolean;

  /** Lists its bookings of a day. */
  @IsBoolean()
  bookings!: boolean;

  /** How stop notices reach us; empty = they do not. */
  @IsArray()
  @ArrayUnique()
  @IsIn(STOP_NOTICE_WAYS, { each: true, message: `each must be one of ${STOP_NOTICE_WAYS.join(', ')}` })
  stopNotices!: (typeof STOP_NOTICE_WAYS)[number][];

  /** Tells how a queue moves. */
  @IsBoolean()
  queue!: boolean;

  /** Takes check-ins over its wire. */
  @IsOptional()
  @IsBoolean()
  checkIn: boolean = false;

  @IsArray()
  @ArrayUnique()
  @IsIn(REPORT_KINDS, { each: true, message: `each must be one of ${REPORT_KINDS.join(', ')}` })
  reportKinds!: ReportKind[];

  /** Gives out its own PDF of reports that have one; false where it is left out. */
  @IsBoolean()
  reportOriginals: boolean = false;

  /** Sections of the clinical record that it gives out. */
  @IsArray()
  @ArrayUnique()
  @IsIn(RECORD_SECTIONS, { each: true, message: `each must be one of ${RECORD_SECTIONS.join(', ')}` })
  recordSections!: RecordSection[];
}

/** Which of the hospital's systems answers which port. */
export class PortsSettings {
  @IsString()
  directory!: string;

  @IsString()
  patients!: string;

  @IsString()
  scheduling!: string;

  /** May be left out by a hospital without report kinds. */
  @IsOptional()
  @IsString()
  reports?: string;

  /** May be left out by a hospital without a record. */
  @IsOptional()
  @IsString()
  records?: string;

  /** May be left out by a hospital without a queue. */
  @IsOptional()
  @IsString()
  queue?: string;

  /** May be left out by a hospital at which patients report on the spot. */
  @IsOptional()
  @IsString()
  checkIn?: string;

  /** The system that calls in; may be left out where none does. */
  @IsOptional()
  @IsString()
  push?: string;
}

export class HospitalSettings {
  /** Ours, for ever; stands in addresses. */
  @Matches(/^[a-z0-9](-?[a-z0-9])*$/, { message: 'must be lower-case letters, digits and single hyphens' })
  @Length(1, 32)
  id!: string;

  @IsString()
  @Length(1, 100)
  name!: string;

  /** Left out: the hospital has no distance, and comes after those that have one. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LocationSettings)
  location?: LocationSettings;

  /** Its own viewer of medical images; `{reportId}` stands for the number of the report. http only on this machine. */
  @IsOptional()
  @Matches(/^(https:\/\/[^\s/{}]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/\S*\{reportId\}\S*$/, {
    message: 'must be an https address with {reportId} in it',
  })
  imageViewer?: string;

  /** The telephone of its record office (病案室), for what it does not take through this service. */
  @IsOptional()
  @Matches(/^\+?\d[\d-]{3,18}\d$/, { message: 'must be a telephone number' })
  recordOfficePhone?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => VisitSettings)
  visit: VisitSettings = new VisitSettings();

  @IsObject()
  @ValidateNested()
  @Type(() => RulesSettings)
  rules: RulesSettings = new RulesSettings();

  @IsObject()
  @ValidateNested()
  @Type(() => ResilienceSettings)
  resilience: ResilienceSettings = new ResilienceSettings();

  /** What its terminals sign with; several while a key is rotated. None: it has no terminals that check codes. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TerminalKeySettings)
  terminals: TerminalKeySettings[] = [];

  /** What its terminals are told of a person besides name, sex, birth date and card number. */
  @IsArray()
  @ArrayUnique()
  @IsIn(TERMINAL_FIELDS, { each: true, message: `each must be one of ${TERMINAL_FIELDS.join(', ')}` })
  terminalFields: TerminalField[] = [...DEFAULT_TERMINAL_FIELDS];

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => CapabilitiesSettings)
  capabilities!: CapabilitiesSettings;

  /** The hospital's systems by a name of your choice; each with its `wire`. */
  @IsObject({ message: 'must name at least one system with its wire' })
  systems!: Record<string, unknown>;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PortsSettings)
  ports!: PortsSettings;
}

export class HospitalsSettings {
  @IsArray()
  @ArrayMinSize(1, { message: 'must name at least one hospital' })
  @ValidateNested({ each: true })
  @Type(() => HospitalSettings)
  hospitals!: HospitalSettings[];
}
