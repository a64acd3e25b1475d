/** When and where a patient reports at the hospital (报到); from the phone where a wire of the hospital takes that. */
export interface CheckInRule {
  /** From so many minutes before the number's start. */
  opensBeforeMinutes: number;
  /** Until so many minutes after it. */
  closesAfterMinutes: number;
  /** Such as `门诊楼 1 层自助机，或诊区护士站`. */
  where: string;
  /** How it is done, one sentence each. */
  how: readonly string[];
  /** From the phone: how far from the hospital's `location` at most, in metres; null = from anywhere. */
  withinMetres: number | null;
}

/** How to prepare for a visit. */
export interface PrepareRule {
  /** One sentence, fit for a resident. */
  text: string;
  /** Only for departments whose name contains one of these; empty = for all. */
  departments: readonly string[];
}

/** A plain picture of a floor. */
export interface FloorPlan {
  title: string;
  /** How the places on it begin, such as `门诊楼 3 层`; spaces do not matter. */
  places: readonly string[];
  /** An address (https or data URI) that an image can show. */
  picture: string;
}

/** How a visit goes at a hospital, beyond what its wires tell of one booking. */
export interface VisitGuide {
  /** Null = nobody has said. */
  checkIn: CheckInRule | null;
  prepare: readonly PrepareRule[];
  plans: readonly FloorPlan[];
  /** Added to the way to the hospital, in minutes: lifts, queues at the door. */
  marginMinutes: number;
}
