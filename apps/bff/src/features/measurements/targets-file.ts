import { ADULT_FROM, compareDecimals, OLDEST, parseDecimal, VITAL_QUANTITIES } from '@kangqiao/domain';
import type { VitalQuantity, VitalTarget } from '@kangqiao/domain';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
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

const DECIMAL = /^\d{1,3}(\.\d{1,2})?$/;
const DECIMAL_FAULT = { message: 'must be a decimal in quotes, such as "7.0"' };

/** The range of one quantity, for people of these years. */
class TargetRule {
  @IsIn(VITAL_QUANTITIES, { message: `must be one of ${VITAL_QUANTITIES.join(', ')}` })
  quantity!: VitalQuantity;

  /** In range from this number on. */
  @IsOptional()
  @Matches(DECIMAL, DECIMAL_FAULT)
  atLeast?: string;

  /** In range while less than this. */
  @IsOptional()
  @Matches(DECIMAL, DECIMAL_FAULT)
  below?: string;

  /** Full years, included; 18 unless told. */
  @IsOptional()
  @IsInt()
  @Min(ADULT_FROM)
  @Max(OLDEST)
  fromAge?: number;

  /** Full years, included. */
  @IsOptional()
  @IsInt()
  @Min(ADULT_FROM)
  @Max(OLDEST)
  toAge?: number;

  /** Where it stands. */
  @IsString()
  @Length(1, 100)
  source!: string;
}

class TargetsFile {
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => TargetRule)
  targets!: TargetRule[];
}

/** Whether one end at least is there, and the lower is the lower. */
export const isRange = (atLeast: string | null, below: string | null): boolean => {
  const [lower, upper] = [atLeast === null ? null : parseDecimal(atLeast), below === null ? null : parseDecimal(below)];
  if (lower && upper) return compareDecimals(lower, upper) < 0;
  return lower !== null || upper !== null;
};

export type ParsedTargets = { ok: true; targets: VitalTarget[] } | RefusedFile;

/** Reads the text of a targets file; every fault is reported together with its path. */
export function parseTargets(text: string): ParsedTargets {
  const yaml = readTree(text, 'targets: must name at least one quantity');
  if (!yaml.ok) return yaml;
  const file = plainToInstance(TargetsFile, yaml.tree);
  const faults = problemsIn(file, '').map(({ path, message }) => `${path}: ${message}`);
  if (faults.length > 0) return refused(...faults);
  const targets = file.targets.map(
    ({ quantity, atLeast = null, below = null, fromAge = ADULT_FROM, toAge = OLDEST, source }): VitalTarget => ({
      ...{ quantity, atLeast, below, fromAge, toAge, source },
    }),
  );
  const problems = targets.flatMap(({ atLeast, below, fromAge, toAge }, index) => [
    ...(isRange(atLeast, below) ? [] : [`targets[${index}]: needs atLeast, below, or both with atLeast the lower`]),
    ...(fromAge <= toAge ? [] : [`targets[${index}].toAge: must not be less than fromAge`]),
  ]);
  return problems.length > 0 ? refused(...problems) : { ok: true, targets };
}

/** Reads a targets file from the disk. */
export const loadTargets = (path: string): ParsedTargets => loadFile(path, parseTargets);
