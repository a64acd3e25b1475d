/** Begins the app anew, so that whatever is settled at its start is settled again. */
export const restart = (): void => window.location.reload();
