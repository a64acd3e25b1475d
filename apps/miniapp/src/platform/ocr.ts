/**
 * Reads the address from a photograph of an identity card. Null where no reader is installed: WeChat's is a paid service
 * plug-in, and a button that does nothing must not be shown.
 */
export const readAddressFromPhoto: (() => Promise<string | null>) | null = null;
