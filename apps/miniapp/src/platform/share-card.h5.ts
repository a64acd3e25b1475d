/** A browser passes on the address by itself; what is private asks for a session of one's own. */
export const sharePages = (): void => undefined;
