/** Side by side in one text, with dots between: no line begins or ends with one. What is not known is left out. */
export const dotted = (...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\u00a0·\u00a0');
