import type { TestingModuleBuilder } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Database } from '../../database/database';
import { AppointmentMoves } from '../../features/appointments/appointment-moves';
import { AppointmentStore } from '../../features/appointments/appointments.store';
import { TakenNumbers } from '../../features/appointments/taken-numbers';
import { FreedNumbers } from '../../features/waitlist/freed-numbers';
import { Leaving } from '../../features/waitlist/leaving';
import { Lines } from '../../features/waitlist/lines';
import { WaitlistTelling } from '../../features/waitlist/waitlist-telling';
import { WaitlistStore } from '../../features/waitlist/waitlist.store';
import { Hospitals } from '../../hospitals/hospitals';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { TestClock } from '../test-clock';
import { type CrashPoints, MortalDatabase } from './crash-points';

/** What a test may put in the place of the real parts. */
export interface Parts {
  Store: typeof AppointmentStore;
  Freed: typeof FreedNumbers;
  Queue: typeof Lines;
}

const REAL: Parts = { Store: AppointmentStore, Freed: FreedNumbers, Queue: Lines };

/**
 * Rebuilds an instance so that what belongs to one request dies with it; what requests of an instance share would die with
 * all of them.
 */
export const mortalParts = (parts: Partial<Parts>, clock: TestClock, points: CrashPoints) => {
  const { Store, Freed, Queue } = { ...REAL, ...parts };
  return (module: TestingModuleBuilder): TestingModuleBuilder =>
    module
      .overrideProvider(AppointmentStore)
      .useFactory({
        factory: (source: DataSource, moves: AppointmentMoves, freed: FreedNumbers, lines: Lines) => {
          const shared = new Database(source);
          const taken = new TakenNumbers(shared, new Lines(shared, freed));
          return new Store(new MortalDatabase(source, points), clock, moves, freed, lines, taken);
        },
        inject: [DataSource, AppointmentMoves, FreedNumbers, Lines],
      })
      .overrideProvider(FreedNumbers)
      .useFactory({
        factory: (source: DataSource, hospitals: Hospitals, ids: Ids) =>
          new Freed(new MortalDatabase(source, points), hospitals, clock, ids),
        inject: [DataSource, Hospitals, Ids],
      })
      .overrideProvider(Lines)
      .useFactory({
        factory: (source: DataSource, freed: FreedNumbers) => new Queue(new MortalDatabase(source, points), freed),
        inject: [DataSource, FreedNumbers],
      })
      .overrideProvider(WaitlistStore)
      .useFactory({
        factory: (source: DataSource) => new WaitlistStore(new MortalDatabase(source, points), clock),
        inject: [DataSource],
      })
      .overrideProvider(Leaving)
      .useFactory({
        factory: (source: DataSource, entries: WaitlistStore, telling: WaitlistTelling) =>
          new Leaving(new MortalDatabase(source, points), entries, telling),
        inject: [DataSource, WaitlistStore, WaitlistTelling],
      })
      .overrideProvider(IdempotencyKeys)
      .useFactory({
        factory: (source: DataSource, fields: PrivateFields) =>
          new IdempotencyKeys(new MortalDatabase(source, points), clock, fields),
        inject: [DataSource, PrivateFields],
      });
};
