/** A browser does not tell when it runs short. */
export const giveWayToMemory = (): void => undefined;
