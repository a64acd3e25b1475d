import { CREDENTIALS } from '../credentials';
import { FaultBook } from '../faults/faults';
import { fhirRoutes } from '../fhir/routes';
import { BookingDesk } from '../hospital/booking-desk';
import { Hospital } from '../hospital/hospital';
import { PlayedHospital } from '../hospitals/played-hospital';
import type { MakeHospital } from '../hospitals/sandbox-hospital';
import { Platform } from '../selfservice/platform';
import { selfserviceRoutes } from '../selfservice/routes';
import { SelfService } from '../selfservice/service';
import { SelfServiceVoice } from '../selfservice/voice';
import type { BuildWorld } from '../world/model';

/** A large municipal hospital: schedules and reports over `selfservice`, the record over FHIR. */
export const municipalHospital =
  (buildWorld: BuildWorld): MakeHospital =>
  ({ seed, clock, bffUrl }) => {
    const hospital = new Hospital({ buildWorld, seed, clock });
    const faults = new FaultBook();
    const service = new SelfService(hospital, new BookingDesk(hospital), CREDENTIALS.selfservice);
    const address = `${bffUrl.replace(/\/$/, '')}/hospital-push/${hospital.world.hospital.id}`;
    const platform = new Platform({ address, credentials: CREDENTIALS.selfservice });
    return new PlayedHospital({
      hospital,
      faults,
      wires: ['selfservice', 'fhir'],
      voice: new SelfServiceVoice(platform, hospital),
      terminal: CREDENTIALS.terminals.municipal,
      routes: (app) => {
        selfserviceRoutes(app, service, faults);
        fhirRoutes(app, hospital, faults, CREDENTIALS.fhirToken);
      },
    });
  };
