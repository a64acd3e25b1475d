import { CREDENTIALS } from '../credentials';
import { FaultBook } from '../faults/faults';
import { hipRoutes } from '../hip/routes';
import { HipService } from '../hip/service';
import { BookingDesk } from '../hospital/booking-desk';
import { Hospital } from '../hospital/hospital';
import { PlayedHospital } from '../hospitals/played-hospital';
import type { MakeHospital } from '../hospitals/sandbox-hospital';
import type { BuildWorld, Person } from '../world/model';

const VISIT_PREFIX = 'LXV';

const patientNo = (order: number): string => `LX${String(90_000 + order).padStart(7, '0')}`;

/** A county hospital behind the services of a regional platform. It keeps no locks and never calls in. */
export const countyHospital =
  (worldOf: (people: () => readonly Person[]) => BuildWorld): MakeHospital =>
  ({ seed, clock, people }) => {
    const hospital = new Hospital({ buildWorld: worldOf(people), seed, clock, patientNo });
    const faults = new FaultBook();
    const service = new HipService(hospital, new BookingDesk(hospital, VISIT_PREFIX), [CREDENTIALS.hipSender]);
    return new PlayedHospital({
      hospital,
      faults,
      wires: ['hip'],
      terminal: CREDENTIALS.terminals.county,
      routes: (app) => hipRoutes(app, service, faults),
    });
  };
