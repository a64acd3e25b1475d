import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { WaitingRoomSettings } from './waiting-room-settings';
import { WaitlistSettings } from './waitlist-settings';

/** Minutes in one day. */
const DAY = 1440;

/** After so many missed visits within so many days, no booking for so many days after the last of them. */
class NoShowSettings {
  @IsInt()
  @Min(1)
  @Max(20)
  strikes!: number;

  @IsInt()
  @Min(1)
  @Max(366)
  withinDays!: number;

  @IsInt()
  @Min(1)
  @Max(366)
  blockDays!: number;

  /** For how long after a missed visit a resident may appeal; 0 = only at the hospital itself. */
  @IsInt()
  @Min(0)
  @Max(366)
  appealDays: number = 30;
}

/** The hospital's rules as data; each may be left out. */
export class RulesSettings {
  /** Days ahead that can be booked, today included. */
  @IsInt()
  @Min(1)
  @Max(90)
  bookingDays: number = 7;

  /** How long a number is held while the resident confirms, in minutes. */
  @IsInt()
  @Min(1)
  @Max(60)
  holdMinutes: number = 10;

  /** How long before the number's start a resident may still cancel, in minutes. */
  @IsInt()
  @Min(0)
  @Max(7 * DAY)
  cancelBeforeMinutes: number = 60;

  /** How long before the number's start to arrive, in minutes. */
  @IsInt()
  @Min(0)
  @Max(DAY)
  arriveBeforeMinutes: number = 30;

  /** Active appointments of one person on one day in one department. */
  @IsInt()
  @Min(1)
  @Max(20)
  perPersonDayDepartment: number = 1;

  /** Active appointments of one person on one day in this hospital. */
  @IsInt()
  @Min(1)
  @Max(50)
  perPersonDay: number = 3;

  /** Active appointments that one account may have, of one visit day in this hospital. */
  @IsInt()
  @Min(1)
  @Max(100)
  perAccountDay: number = 10;

  /** When the last day that can be booked is released, local time; left out = at midnight. */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time such as 07:30' })
  releaseTime: string | null = null;

  /** `null` = nobody waits: whoever is quickest comes first. Without `releaseTime` it is not used. */
  @IsOptional()
  @ValidateNested()
  @Type(() => WaitingRoomSettings)
  waitingRoom: WaitingRoomSettings | null = new WaitingRoomSettings();

  /** Left out = whoever does not come may book again at once. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NoShowSettings)
  noShow: NoShowSettings | null = null;

  /** `null`: no waitlist, and freed numbers are whose who comes first. */
  @IsOptional()
  @ValidateNested()
  @Type(() => WaitlistSettings)
  waitlist: WaitlistSettings | null = new WaitlistSettings();
}
