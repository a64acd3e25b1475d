import { t } from '@/language';

/** A browser does not say which device it runs on. */
export const deviceName = (): string | undefined => t`网页版`;
