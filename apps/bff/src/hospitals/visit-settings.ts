import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { VisitGuide } from '@kangqiao/his-port';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { FileProblem } from '../platform/settings/references';

/** Of a picture that lies beside the hospitals file: it is sent to every phone that looks. */
const LARGEST_PICTURE = 64 * 1024;

/** When and where a patient reports at the hospital. */
class CheckInSettings {
  /** From so many minutes before the number's start. */
  @IsInt()
  @Min(0)
  @Max(1440)
  opensBeforeMinutes!: number;

  /** Until so many minutes after it. */
  @IsInt()
  @Min(0)
  @Max(1440)
  closesAfterMinutes!: number;

  @IsString()
  @Length(1, 100)
  where!: string;

  /** How it is done, one sentence each. */
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  how: string[] = [];

  /**
   * From the phone: how far from the hospital's location at most, by what a phone tells to about a kilometre; left out:
   * from anywhere.
   */
  @IsOptional()
  @IsInt()
  @Min(2_000)
  @Max(20_000)
  withinMetres: number | null = null;
}

/** How to prepare for a visit. */
class PrepareSettings {
  @IsString()
  @Length(1, 100)
  text!: string;

  /** Only for departments whose name contains one of these; left out: for all. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 50, { each: true })
  departments: string[] = [];
}

/** A picture of a floor: an address, or an SVG beside the hospitals file. */
class PlanSettings {
  @IsString()
  @Length(1, 50)
  title!: string;

  /** How the places on it begin, such as `门诊楼 3 层`. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  places!: string[];

  @ValidateIf(({ file }: PlanSettings) => file === undefined)
  @IsUrl(
    { protocols: ['https'], require_protocol: true },
    { message: 'must be an https address, unless file is given' },
  )
  address?: string;

  @IsOptional()
  @IsString()
  file?: string;
}

/** How a visit goes at this hospital; each may be left out. */
export class VisitSettings {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CheckInSettings)
  checkIn: CheckInSettings | null = null;

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PrepareSettings)
  prepare: PrepareSettings[] = [];

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PlanSettings)
  plans: PlanSettings[] = [];

  /** Added to the way to the hospital when it is said when to leave, in minutes. */
  @IsInt()
  @Min(0)
  @Max(120)
  marginMinutes: number = 10;
}

function pictureOf(file: string): { address: string } | { problem: string } {
  let svg: string;
  try {
    svg = readFileSync(file, 'utf8');
  } catch {
    return { problem: 'cannot be read' };
  }
  if (Buffer.byteLength(svg) > LARGEST_PICTURE) return { problem: `is larger than ${LARGEST_PICTURE} bytes` };
  if (!/^\s*<svg[\s>]/.test(svg) || !svg.includes('xmlns="http://www.w3.org/2000/svg"'))
    return { problem: 'is not an SVG that names its namespace' };
  return { address: `data:image/svg+xml,${encodeURIComponent(svg.trim())}` };
}

/** Reads the pictures that lie beside the hospitals file into their addresses; reports those that are none. */
export function readPictures({ plans }: VisitSettings, folder: string, at: string): FileProblem[] {
  return plans.flatMap((plan, index) => {
    if (plan.file === undefined) return [];
    const read = pictureOf(path.resolve(folder, plan.file));
    if ('problem' in read) return [{ path: `${at}.plans[${index}].file`, message: read.problem }];
    plan.address = read.address;
    return [];
  });
}

/** As the features use it. */
export const toVisitGuide = ({ checkIn, prepare, plans, marginMinutes }: VisitSettings): VisitGuide => ({
  checkIn,
  prepare,
  marginMinutes,
  plans: plans.flatMap(({ title, places, address }) => (address ? [{ title, places, picture: address }] : [])),
});
