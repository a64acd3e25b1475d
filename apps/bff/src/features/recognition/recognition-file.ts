import { REPORT_KINDS, type ReportKind } from '@kangqiao/contracts';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { problemsIn } from '../../platform/settings/problems';
import { loadFile, readTree, refused, type RefusedFile } from '../../platform/settings/settings-file';

/** One item of the region's list (互认项目): which reports it means, and how long they count. */
export class RecognitionRule {
  /** As the list calls it, such as `血常规`. */
  @IsString()
  @Length(1, 50)
  item!: string;

  @IsIn(REPORT_KINDS, { message: `must be one of ${REPORT_KINDS.join(', ')}` })
  kind!: ReportKind;

  /** What such reports are called; width, case and spaces do not matter. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  titles!: string[];

  /** How far it is accepted, such as `全省互认`. */
  @IsString()
  @Length(1, 20)
  level!: string;

  /** For how many days, that of the report included. */
  @IsInt()
  @Min(1)
  @Max(366)
  validDays!: number;

  /** Whose results are accepted, by the ids of the hospitals file; left out = every connected hospital's. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsString({ each: true })
  hospitals?: string[];
}

/** The region's list. */
export class RecognitionList {
  /** Where it stands, such as `《康桥市检查检验结果互认项目目录（2026 年版）》`. */
  @IsString()
  @Length(1, 100)
  source!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => RecognitionRule)
  rules!: RecognitionRule[];
}

export type RecognitionFile = { ok: true; list: RecognitionList } | RefusedFile;

/** Reads the text of a recognition file; every fault is reported together with its path. */
export function parseRecognition(text: string, hospitalIds: readonly string[]): RecognitionFile {
  const yaml = readTree(text, 'rules: must name at least one item');
  if (!yaml.ok) return yaml;
  const list = plainToInstance(RecognitionList, yaml.tree);
  const problems = problemsIn(list, '').map(({ path, message }) => `${path}: ${message}`);
  if (problems.length > 0) return refused(...problems);
  const unknown = list.rules.flatMap(({ hospitals = [] }, index) =>
    hospitals
      .filter((id) => !hospitalIds.includes(id))
      .map((id) => `rules[${index}].hospitals: names a hospital that is not connected: ${id}`),
  );
  return unknown.length > 0 ? refused(...unknown) : { ok: true, list };
}

/** Reads a recognition file from the disk. */
export const loadRecognition = (path: string, hospitalIds: readonly string[]): RecognitionFile =>
  loadFile(path, (text) => parseRecognition(text, hospitalIds));
