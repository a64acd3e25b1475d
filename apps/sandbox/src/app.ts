import fastify, { type FastifyInstance } from 'fastify';
import { controlRoutes } from './control/routes';
import { Terminal } from './control/terminal';
import { counterRoutes } from './counter/routes';
import { viewerRoutes } from './counter/viewer';
import { CREDENTIALS } from './credentials';
import { HospitalClock } from './hospital/clock';
import { localDate } from './hospital/local-time';
import type { MakeHospital, SandboxHospital } from './hospitals/sandbox-hospital';
import { ISSUERS } from './issuers';
import { MessageBox } from './messages/message-box';
import { messageRoutes } from './messages/routes';
import { FaceDesk } from './wechat/face-desk';
import { IdCardDesk } from './wechat/id-card-desk';
import { PhoneCodes } from './wechat/phone-codes';
import { RiskDesk } from './wechat/risk-desk';
import { SubscribeDesk } from './wechat/subscribe-desk';
import { wechatRoutes } from './wechat/routes';
import type { Person } from './world/model';

export interface SandboxOptions {
  hospitals: readonly MakeHospital[];
  /** Everybody who can be played, on a day `YYYY-MM-DD`. */
  people: (today: string) => readonly Person[];
  seed: number;
  bffUrl: string;
  clock?: HospitalClock;
}

/** Hospitals, card authorities, WeChat, a message provider and a counter, all on one port. */
export async function createSandbox(options: SandboxOptions): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1024 * 1024 });
  const { seed, bffUrl, clock = new HospitalClock() } = options;
  const messages = new MessageBox();
  const people = (): readonly Person[] => options.people(localDate(clock.now()));
  const phoneCodes = new PhoneCodes(people, CREDENTIALS.wechat.appId);
  const faces = new FaceDesk(people, clock);
  const subscriptions = new SubscribeDesk(people, messages, clock);
  const risks = new RiskDesk(people, CREDENTIALS.wechat.appId);
  const idCards = new IdCardDesk(people);
  const hospitals: SandboxHospital[] = [];
  for (const make of options.hospitals) hospitals.push(await make({ seed, clock, bffUrl, people }));

  const issuers = ISSUERS.map((make) => make({ clock, people }));

  const reset = async (): Promise<void> => {
    clock.reset();
    messages.clear();
    phoneCodes.clear();
    faces.clear();
    subscriptions.clear();
    risks.clear();
    idCards.clear();
    for (const hospital of hospitals) {
      hospital.faults.clear();
      await hospital.reset();
    }
    for (const issuer of issuers) {
      issuer.faults.clear();
      issuer.reset();
    }
  };

  for (const hospital of hospitals) await hospital.routes(app);
  for (const issuer of issuers) issuer.routes(app);
  wechatRoutes(app, { app: CREDENTIALS.wechat, clock, people, phoneCodes, faces, subscriptions, risks, idCards });
  messageRoutes(app, messages, clock, CREDENTIALS.messagesToken);
  controlRoutes(app, {
    hospitals,
    issuers,
    people,
    clock,
    messages,
    faces,
    subscriptions,
    risks,
    idCards,
    terminal: new Terminal(bffUrl),
    reset,
  });
  viewerRoutes(app);
  await counterRoutes(app);
  return app;
}
