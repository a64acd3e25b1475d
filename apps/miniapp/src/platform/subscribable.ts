/** A kind of message that WeChat asks about before it lets one through. */
export interface Subscribable {
  /** WeChat's id of its template. */
  templateId: string;
  /** What a resident calls it. */
  title: string;
}

/** As many as WeChat asks about at once. */
export const MOST_AT_ONCE = 3;
