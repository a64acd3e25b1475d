/** The web page is the newest each time it is loaded. */
export const watchForUpdate = (): void => undefined;

export const useAppUpdate = (): (() => void) | null => null;
