import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

/** Minutes in one day. */
const DAY = 1440;

const IsLocalTime = () => Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time of the day such as 22:00' });

const holds = <T>(name: string, isTrue: (value: T) => boolean, message: string) =>
  ValidateBy({ name, validator: { validate: isTrue, defaultMessage: () => message } });

/** How long a number is offered while the visit is at least so many days away. */
class OfferStepSettings {
  @IsInt()
  @Min(0)
  @Max(90)
  days!: number;

  @IsInt()
  @Min(3)
  @Max(DAY)
  minutes!: number;
}

/** When the time of an offer stands still, while the visit is at least so many days away. */
class OfferNightSettings {
  @IsLocalTime()
  from: string = '22:00';

  @IsLocalTime()
  to: string = '07:00';

  @IsInt()
  @Min(1)
  @Max(90)
  days: number = 2;
}

/** When a freed number of a full session returns where nobody waits. */
class ReturnSettings {
  @IsInt()
  @Min(0)
  @Max(DAY)
  fromMinutes: number = 5;

  @IsInt()
  @Min(0)
  @Max(DAY)
  toMinutes: number = 30;
}

const aStep = (days: number, minutes: number): OfferStepSettings =>
  Object.assign(new OfferStepSettings(), { days, minutes });

/** 候补; each part may be left out. */
export class WaitlistSettings {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique((step: OfferStepSettings | null) => step?.days, { message: 'each must be for another number of days' })
  @ValidateNested({ each: true })
  @Type(() => OfferStepSettings)
  @holds(
    'hasLastStep',
    (steps) => Array.isArray(steps) && steps.some((step: OfferStepSettings | null) => step?.days === 0),
    'must have a step for 0 days',
  )
  offers: OfferStepSettings[] = [aStep(7, 120), aStep(3, 60), aStep(1, 30), aStep(0, 10)];

  /** `null`: the time of an offer runs down at night too. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OfferNightSettings)
  night: OfferNightSettings | null = new OfferNightSettings();

  /** How long before its start a number is no longer offered. */
  @IsInt()
  @Min(15)
  @Max(DAY)
  closesBeforeMinutes: number = 60;

  @IsObject()
  @ValidateNested()
  @Type(() => ReturnSettings)
  @holds(
    'isSpan',
    (span: ReturnSettings | null) => (span?.fromMinutes ?? 0) <= (span?.toMinutes ?? 0),
    'must not end before it begins',
  )
  returns: ReturnSettings = new ReturnSettings();
}
