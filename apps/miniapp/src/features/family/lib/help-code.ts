/** `12345678` as `1234 5678`: eight digits are read out in two breaths. */
export const inGroups = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** The digits of what was typed, eight at most. */
export const typedCode = (text: string): string => text.replace(/\D/g, '').slice(0, 8);

/** The help code that a scanned text is; null where it is something else. */
export const scannedCode = (text: string): string | null => (/^\d{8}$/.test(text) ? text : null);
