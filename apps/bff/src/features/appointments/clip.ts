/** A text for reading may be cut to what we keep; an id never. */
export const clip = <T extends string | null>(text: T, most: number): T =>
  text === null ? text : (text.slice(0, most) as T);
