import type { Denial } from './denial';

/** A place in degrees, as coarse as ordering hospitals by distance needs it: about a kilometre. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** Where somebody is, or why that is not known. */
export type Whereabouts = { kind: 'place'; place: Place } | { kind: Denial };

const STEPS_PER_DEGREE = 100;
const rounded = (degrees: number) => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;

/** Nobody is told more than is needed: a hundredth of a degree. */
export const roundedPlace = ({ latitude, longitude }: Place): Place => ({
  latitude: rounded(latitude),
  longitude: rounded(longitude),
});
