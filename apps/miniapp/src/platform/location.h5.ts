import { type Place, roundedPlace } from './place';

const WAIT_MS = 8_000;
const STILL_GOOD_MS = 10 * 60_000;

/**
 * About where the browser is; null where the person does not say. A browser tells WGS-84, up to 700 m beside what maps
 * of mainland China show: the place is rounded to about a kilometre anyway.
 */
export const whereAmI = (): Promise<Place | null> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(roundedPlace(coords)),
      () => resolve(null),
      { timeout: WAIT_MS, maximumAge: STILL_GOOD_MS },
    );
  });
