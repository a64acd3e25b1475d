import { type Whereabouts, roundedPlace } from './place';

const WAIT_MS = 8_000;
const STILL_GOOD_MS = 10 * 60_000;

/**
 * About where the browser is, once the person allows it. A browser tells WGS-84, up to 700 m beside what maps of mainland
 * China show: the place is rounded to about a kilometre anyway.
 */
export const whereAmI = (): Promise<Whereabouts> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ kind: 'failed' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ kind: 'place', place: roundedPlace(coords) }),
      ({ code, PERMISSION_DENIED }) => resolve({ kind: code === PERMISSION_DENIED ? 'refused' : 'failed' }),
      { timeout: WAIT_MS, maximumAge: STILL_GOOD_MS },
    );
  });
