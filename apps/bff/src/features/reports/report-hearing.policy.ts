import type { LinkCapacity, ReportHearing } from '@kangqiao/contracts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Where the hospital does not tell whether the doctor released a report, it is shown after this time. */
const DOCTOR_DAYS = 3;

/** What decides whether a report is shown by now. */
export interface HearingCase {
  hearing: ReportHearing;
  reportedAt: Date;
  /** Null = the doctor has not released it; undefined = the hospital does not tell. */
  doctorReleasedAt: Date | null | undefined;
  /** As whom the reader acts. */
  capacity: LinkCapacity;
  /** Somebody else may read this person's reports. */
  hasFamily: boolean;
  /** Somebody else has opened this report. */
  familyHasRead: boolean;
}

export type HearingVerdict =
  | { kind: 'shown' }
  | {
      kind: 'held';
      why: Exclude<ReportHearing, 'at-once'>;
      /** Shown from then on; null = nobody can say. */
      until: Date | null;
    };

const SHOWN: HearingVerdict = { kind: 'shown' };

function afterDoctor({ reportedAt, doctorReleasedAt }: HearingCase, now: Date): HearingVerdict {
  if (doctorReleasedAt === null) return { kind: 'held', why: 'after-doctor', until: null };
  const from = doctorReleasedAt ?? new Date(reportedAt.getTime() + DOCTOR_DAYS * DAY_MS);
  return now >= from ? SHOWN : { kind: 'held', why: 'after-doctor', until: from };
}

/** Whether a report is shown to this reader now, as the person chose for its kind. */
export function hearingVerdict(given: HearingCase, now: Date): HearingVerdict {
  switch (given.hearing) {
    case 'at-once':
      return SHOWN;
    case 'after-doctor':
      return afterDoctor(given, now);
    case 'with-family':
      // Family opens it first; who has nobody, or is family, waits for nobody.
      return given.capacity !== 'self' || !given.hasFamily || given.familyHasRead
        ? SHOWN
        : { kind: 'held', why: 'with-family', until: null };
  }
}
