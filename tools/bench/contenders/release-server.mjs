/**
 * The whole BFF on its database and its Redis, in front of a hospital in memory that takes its time, counts what it is
 * asked, and releases a hundred and one numbers when it is told to by its parent's clock.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const root = process.env.BENCH_ROOT;
const dist = (file) => require(path.join(root, 'dist', file));
const bff = (file) => dist(`apps/bff/src/${file}.js`);
require('reflect-metadata');
const { Test } = require('@nestjs/testing');
const { InMemoryHospital } = dist('libs/his-adapters/in-memory/src/index.js');
const { DEFAULT_RESILIENCE, guardHospital } = dist('libs/his-resilience/src/index.js');
const { addDays, localDateOf } = dist('libs/domain/src/index.js');
const { parseConfig } = bff('config/config');
const { AppModule } = bff('app.module');
const { Hospitals } = bff('hospitals/hospitals');
const { HospitalPressure } = bff('hospitals/hospital-pressure');
const { Clock } = bff('platform/clock');
const { BACKLOG, configureServer, createAdapter } = bff('platform/http/server');

const HOSPITAL_MS = 40;
const BOOKING_DAYS = 7;
const { numbers: count, releaseTime, admitPerSecond } = JSON.parse(process.env.BENCH_RELEASE);
let { aheadMs } = JSON.parse(process.env.BENCH_RELEASE);

/** Runs ahead of the real one, and jumps when it is told to: the release comes when the bench is ready for it. */
class BenchClock extends Clock {
  now() {
    return new Date(Date.now() + aheadMs);
  }
}
const clock = new BenchClock();
const visitDate = addDays(localDateOf(clock.now()), BOOKING_DAYS - 1);
const pad = (value) => String(value).padStart(2, '0');
const slot = (index) => `${pad(8 + Math.floor(index / 20))}:${pad((index % 20) * 3)}`;

const hospital = new InMemoryHospital({
  id: 'kq-first',
  name: '康桥市口腔医院',
  clock: () => clock.now(),
  rules: {
    bookingDays: BOOKING_DAYS,
    releaseTime,
    waitingRoom: {
      ...{ opensBeforeMinutes: 30, lastsMinutes: 60, admitPerSecond, passMinutes: 5 },
      ...{ ticketsPerAccount: 4, ticketsPerDevice: 6 },
    },
  },
  departments: [{ id: 'D1', parentId: null, name: '初诊', introduction: null, location: null }],
  sessions: [
    {
      ...{ id: 'S1', departmentId: 'D1', departmentName: '初诊', doctorId: null, doctorName: null, doctorTitle: null },
      ...{ date: visitDate, period: 'all-day', state: 'open', feeFen: 5000, place: null },
      numbers: Array.from({ length: count }, (_, index) => ({
        ...{ id: `N${index + 1}`, startTime: slot(index), endTime: slot(index + 1), available: true },
      })),
    },
  ],
  patients: Array.from({ length: Number(process.env.BENCH_RESIDENTS) }, (_, index) => ({
    ...{ patientNo: `P${index}`, name: '李华', document: { type: 'passport', number: `E${pad(index)}` } },
    ...{ birthDate: '1990-01-01', sex: 'male', phone: '13800000001' },
  })),
});

const calls = {};
for (const port of ['directory', 'patients', 'scheduling']) {
  const inner = hospital[port];
  const counted = Object.create(inner);
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(inner))) {
    if (name === 'constructor' || typeof inner[name] !== 'function') continue;
    counted[name] = async (...given) => {
      calls[name] = (calls[name] ?? 0) + 1;
      await new Promise((resolve) => setTimeout(resolve, HOSPITAL_MS));
      return inner[name](...given);
    };
  }
  Object.defineProperty(hospital, port, { value: counted });
}

const parsed = parseConfig(process.env);
if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
const { config } = parsed;
const pressure = new HospitalPressure();
const guarded = guardHospital(hospital, {
  ...{ settings: DEFAULT_RESILIENCE, systems: {}, clock: () => clock.now() },
  onCall: ({ outcome }) => {
    if (outcome === 'unavailable' || outcome === 'unknown') pressure.tell('kq-first');
  },
});
const module = await Test.createTestingModule({ imports: [AppModule.with(config)] })
  .overrideProvider(Hospitals)
  .useValue(new Hospitals([{ hospital: guarded, terminals: null, close: async () => {} }]))
  .overrideProvider(HospitalPressure)
  .useValue(pressure)
  .overrideProvider(Clock)
  .useValue(clock)
  .compile();
const app = module.createNestApplication(createAdapter(config), { logger: false });
app.enableShutdownHooks();
await configureServer(app);
await app.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG });

process.on('message', (question) => {
  if (question.aheadMs !== undefined) {
    aheadMs = question.aheadMs;
    process.send({ aheadMs });
  } else process.send({ calls, booked: hospital.bookings().map(({ clientRef, state }) => [clientRef, state]) });
});
console.log(JSON.stringify({ ready: true, url: await app.getUrl() }));
