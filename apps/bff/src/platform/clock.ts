/** Where "now" comes from, so that tests can stand on either side of a boundary. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
