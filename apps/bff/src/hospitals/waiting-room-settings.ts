import { IsInt, IsNumber, Max, Min } from 'class-validator';

/** Who waits for a release, and how they are let in; each may be left out. */
export class WaitingRoomSettings {
  /** How long before the release it opens, in minutes. */
  @IsInt()
  @Min(1)
  @Max(240)
  opensBeforeMinutes: number = 30;

  /** How long after the release people are let in in turn, in minutes, at the latest. */
  @IsInt()
  @Min(1)
  @Max(480)
  lastsMinutes: number = 60;

  /** People let in in a second, over all instances. */
  @IsNumber()
  @Min(0.05)
  @Max(1000)
  admitPerSecond: number = 5;

  /** How long somebody who was let in has to choose, in minutes. */
  @IsInt()
  @Min(1)
  @Max(30)
  passMinutes: number = 5;

  /** People whom one account may wait for. */
  @IsInt()
  @Min(1)
  @Max(20)
  ticketsPerAccount: number = 4;

  /** People who may be waited for on one phone. */
  @IsInt()
  @Min(1)
  @Max(50)
  ticketsPerDevice: number = 6;
}
