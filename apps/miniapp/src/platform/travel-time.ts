import { storage } from './storage';

const KEY = 'travel.minutes';

/** How long the way to the hospital takes, as last said on this phone, in minutes; null where nobody has. */
export const keptTravelMinutes = (): number | null => storage.read<number>(KEY);

export const keepTravelMinutes = (minutes: number): void => storage.write(KEY, minutes);
