import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { problemsIn } from '../../platform/settings/problems';
import { loadFile, readTree, refused, type RefusedFile } from '../../platform/settings/settings-file';

/** A team of family doctors that opens records. */
export class TeamSettings {
  /** Ours, for ever. */
  @Matches(/^[a-z0-9][a-z0-9-]{0,31}$/, { message: 'must be lower-case letters, digits and hyphens' })
  id!: string;

  @IsString()
  @Length(1, 64)
  name!: string;

  /** The institution, by its id of the hospitals file; its terminals decide. */
  @IsString()
  @Length(1, 32)
  hospitalId!: string;

  @IsOptional()
  @Matches(/^\+?\d[\d-]{3,18}\d$/, { message: 'must be a telephone number' })
  phone?: string;
}

/** The region's teams. */
export class FamilyDoctors {
  /** After so many days without an answer the applicant is told whom to ask, three times at most. */
  @IsInt()
  @Min(1)
  @Max(30)
  remindAfterDays: number = 3;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TeamSettings)
  teams!: TeamSettings[];
}

export type FamilyDoctorsFile = { ok: true; doctors: FamilyDoctors } | RefusedFile;

const repeated = ({ teams }: FamilyDoctors): string[] =>
  teams.flatMap(({ id }, index) =>
    teams.findIndex((team) => team.id === id) < index ? [`teams[${index}].id: stands twice: ${id}`] : [],
  );

/**
 * Reads the text of a file of family doctors; every fault is reported together with its path.
 * @param deciding ids of the hospitals that have terminals: without them nobody could answer
 */
export function parseFamilyDoctors(text: string, deciding: readonly string[]): FamilyDoctorsFile {
  const yaml = readTree(text, 'teams: must name at least one team');
  if (!yaml.ok) return yaml;
  const doctors = plainToInstance(FamilyDoctors, yaml.tree);
  const problems = problemsIn(doctors, '').map(({ path, message }) => `${path}: ${message}`);
  if (problems.length > 0) return refused(...problems);
  const silent = doctors.teams.flatMap(({ hospitalId }, index) =>
    deciding.includes(hospitalId)
      ? []
      : [`teams[${index}].hospitalId: is not connected, or has no terminals that could answer: ${hospitalId}`],
  );
  const wrong = [...silent, ...repeated(doctors)];
  return wrong.length > 0 ? refused(...wrong) : { ok: true, doctors };
}

/** Reads a file of family doctors from the disk. */
export const loadFamilyDoctors = (path: string, deciding: readonly string[]): FamilyDoctorsFile =>
  loadFile(path, (text) => parseFamilyDoctors(text, deciding));
