/** Copies a code's text for the demo's counter. Inside WeChat there is none: a code is scanned, never copied. */
export const copyForDemo: ((text: string) => Promise<void>) | null = null;
