import { countyHospital } from '../county/county-hospital';
import { buildCountyWorld } from '../county/world/build-world';
import { privateHospital } from '../hean/private-hospital';
import { municipalHospital } from '../municipal/municipal-hospital';
import { buildWorld } from '../world';
import type { MakeHospital } from './sandbox-hospital';

/** The hospitals of the sandbox, in the order in which they are shown. */
export const HOSPITALS: readonly MakeHospital[] = [
  municipalHospital(buildWorld),
  countyHospital(buildCountyWorld),
  privateHospital,
];
