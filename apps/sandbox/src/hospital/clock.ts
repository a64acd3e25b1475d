/** The hospital's own clock: runs with real time, and can be moved for a demonstration. */
export class HospitalClock {
  private offsetMs = 0;

  constructor(private readonly realNow: () => number = Date.now) {}

  now(): Date {
    return new Date(this.realNow() + this.offsetMs);
  }

  /** From here on the clock runs on from `instant`. */
  moveTo(instant: Date): void {
    this.offsetMs = instant.getTime() - this.realNow();
  }

  reset(): void {
    this.offsetMs = 0;
  }
}
