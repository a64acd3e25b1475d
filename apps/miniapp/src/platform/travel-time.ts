import { storage } from './storage';

const KEY = 'travel.minutes';

const isMinutes = (value: unknown): value is number => typeof value === 'number' && value >= 0;

/** How long the way to the hospital takes, as last said on this phone, in minutes; null where nobody has. */
export const keptTravelMinutes = (): number | null => storage.read(KEY, isMinutes);

export const keepTravelMinutes = (minutes: number): void => storage.write(KEY, minutes);
