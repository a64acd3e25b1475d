/** The web page has no scanner: codes are typed. */
export const scanCode: (() => Promise<string | null>) | null = null;
