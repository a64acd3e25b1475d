import { privateHospital } from '../hean/private-hospital';
import { buildWorld } from '../world';
import { municipalHospital } from '../municipal/municipal-hospital';
import type { MakeHospital } from './sandbox-hospital';

/** The hospitals of the sandbox, in the order in which they are shown. */
export const HOSPITALS: readonly MakeHospital[] = [municipalHospital(buildWorld), privateHospital];
