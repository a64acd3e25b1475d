import { whereAmI } from './location.h5';

const DENIED = 1;
const UNAVAILABLE = 2;
const TIMEOUT = 3;

type Ask = (found: (at: object) => void, fail: (error: object) => void) => void;

const browserIs = (getCurrentPosition: Ask | null) => {
  if (getCurrentPosition) {
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  } else Reflect.deleteProperty(navigator, 'geolocation');
};
afterEach(() => browserIs(null));

it('tells the place no closer than about a kilometre', async () => {
  browserIs((found) => found({ coords: { latitude: 31.23456, longitude: 121.47654 } }));
  await expect(whereAmI()).resolves.toEqual({ kind: 'place', place: { latitude: 31.23, longitude: 121.48 } });
});

it.each([
  [DENIED, 'refused'],
  [UNAVAILABLE, 'failed'],
  [TIMEOUT, 'failed'],
])('reads the browser’s answer %i as %s', async (code, kind) => {
  browserIs((_, fail) => fail({ code, PERMISSION_DENIED: DENIED }));
  await expect(whereAmI()).resolves.toEqual({ kind });
});

it('fails in a browser that knows no places', async () => {
  await expect(whereAmI()).resolves.toEqual({ kind: 'failed' });
});
