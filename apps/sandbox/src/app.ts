import fastify, { type FastifyInstance } from 'fastify';
import { controlRoutes } from './control/routes';
import { Terminal } from './control/terminal';
import { counterRoutes } from './counter/routes';
import { CREDENTIALS } from './credentials';
import { FaultBook } from './faults/faults';
import { fhirRoutes } from './fhir/routes';
import { BookingDesk } from './hospital/booking-desk';
import { HospitalClock } from './hospital/clock';
import { Hospital } from './hospital/hospital';
import { MessageBox } from './messages/message-box';
import { messageRoutes } from './messages/routes';
import { selfserviceRoutes } from './selfservice/routes';
import { SelfService } from './selfservice/service';
import { wechatRoutes } from './wechat/routes';
import type { BuildWorld } from './world/model';

export interface SandboxOptions {
  buildWorld: BuildWorld;
  seed: number;
  bffUrl: string;
  clock?: HospitalClock;
}

/** A hospital, WeChat, a message provider and a counter, all on one port. */
export async function createSandbox(options: SandboxOptions): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1024 * 1024 });
  const clock = options.clock ?? new HospitalClock();
  const faults = new FaultBook();
  const messages = new MessageBox();
  const terminal = new Terminal({ bffUrl: options.bffUrl, key: CREDENTIALS.terminalKey });
  const hospital = new Hospital({ buildWorld: options.buildWorld, seed: options.seed, clock });
  const reset = (): void => {
    clock.reset();
    faults.clear();
    messages.clear();
    hospital.reset();
  };
  const isSignInCode = (code: string): boolean =>
    hospital.world.residents.some((resident) => resident.signInCode === code);

  const desk = new BookingDesk(hospital);
  selfserviceRoutes(app, new SelfService(hospital, desk, CREDENTIALS.selfservice), faults);
  fhirRoutes(app, hospital, faults, CREDENTIALS.fhirToken);
  wechatRoutes(app, CREDENTIALS.wechat, clock, isSignInCode);
  messageRoutes(app, messages, clock, CREDENTIALS.messagesToken);
  controlRoutes(app, { hospital, clock, faults, messages, terminal, reset });
  await counterRoutes(app);
  return app;
}
