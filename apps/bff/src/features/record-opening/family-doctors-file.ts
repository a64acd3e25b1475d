import { readFileSync } from 'node:fs';
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
import { parse, YAMLParseError } from 'yaml';
import { problemsIn } from '../../platform/settings/problems';

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

export type FamilyDoctorsFile = { ok: true; doctors: FamilyDoctors } | { ok: false; problems: string[] };

const repeated = ({ teams }: FamilyDoctors): string[] =>
  teams.flatMap(({ id }, index) =>
    teams.findIndex((team) => team.id === id) < index ? [`teams[${index}].id: stands twice: ${id}`] : [],
  );

/**
 * Reads the text of a file of family doctors; every fault is reported together with its path.
 * @param deciding ids of the hospitals that have terminals: without them nobody could answer
 */
export function parseFamilyDoctors(text: string, deciding: readonly string[]): FamilyDoctorsFile {
  let tree: unknown;
  try {
    tree = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return { ok: false, problems: [`the file: is not YAML: ${error.message.split('\n')[0]}`] };
  }
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    return { ok: false, problems: ['teams: must name at least one team'] };
  const doctors = plainToInstance(FamilyDoctors, tree);
  const problems = problemsIn(doctors, '').map(({ path, message }) => `${path}: ${message}`);
  if (problems.length > 0) return { ok: false, problems };
  const silent = doctors.teams.flatMap(({ hospitalId }, index) =>
    deciding.includes(hospitalId)
      ? []
      : [`teams[${index}].hospitalId: is not connected, or has no terminals that could answer: ${hospitalId}`],
  );
  const wrong = [...silent, ...repeated(doctors)];
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, doctors };
}

/** Reads a file of family doctors from the disk. @throws Error naming everything that is wrong with it */
export function loadFamilyDoctors(path: string, deciding: readonly string[]): FamilyDoctors {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`the file of family doctors cannot be read: ${path}`);
  }
  const file = parseFamilyDoctors(text, deciding);
  if (!file.ok) throw new Error(`the file of family doctors ${path} is wrong:\n${file.problems.join('\n')}`);
  return file.doctors;
}
