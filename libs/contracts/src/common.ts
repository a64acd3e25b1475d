/** A calendar day in the hospital's time zone (Asia/Shanghai), `YYYY-MM-DD`. */
export type LocalDate = string;

/** A wall-clock time in the hospital's time zone (Asia/Shanghai), `HH:mm`. */
export type LocalTime = string;

/** An instant, ISO 8601 with offset. */
export type Instant = string;

/** Sex as recorded by the hospital (GB/T 2261.1). */
export const SEXES = ['male', 'female', 'unknown', 'unspecified'] as const;
export type Sex = (typeof SEXES)[number];

/** Whether a hospital could answer when a list over several hospitals was put together. */
export const SOURCE_STATES = ['answered', 'unavailable', 'no-file', 'document-not-taken'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** What one hospital contributed to a list over all hospitals. An outage is never shown as "no data". */
export class SourceStatus {
  hospitalId!: string;
  hospitalName!: string;
  /**
   * `answered`; `unavailable` = it could not answer, its part is missing; `no-file` = this person has no file there;
   * `document-not-taken` = it cannot be asked by this person's kind of document, and what it holds is not known.
   */
  state!: SourceState;
}
