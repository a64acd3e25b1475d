import type { GeoPoint } from '@kangqiao/his-port';

const EARTH_RADIUS_METRES = 6_371_000;
const STEP_METRES = 100;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies (haversine), to the next 100 m: phones know no better, and roads are longer anyway. */
export function distanceMetres(from: GeoPoint, to: GeoPoint): number {
  const latitude = radians(to.latitude - from.latitude);
  const longitude = radians(to.longitude - from.longitude);
  const half =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2;
  const metres = 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
  return Math.round(metres / STEP_METRES) * STEP_METRES;
}

/** `31.23,121.47` as `SearchQuery` lets it through; null where there is none. */
export function toPoint(near: string | undefined): GeoPoint | null {
  if (near === undefined) return null;
  const [latitude = 0, longitude = 0] = near.split(',').map(Number);
  return { latitude, longitude };
}
