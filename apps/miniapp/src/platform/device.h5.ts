/** A browser does not say which device it runs on. */
export const deviceName = (): string | undefined => '网页版';
