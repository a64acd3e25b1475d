import type { CardAuthorityPort } from '@kangqiao/card-port';
import type { Hospital } from '@kangqiao/his-port';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { AppModule } from '../app.module';
import { CardIssuing } from '../cards/card-issuing';
import { MessagePort } from '../platform/messages/message.port';
import { Hospitals } from '../hospitals/hospitals';
import type { TerminalAccess } from '../hospitals/terminal-keys';
import { serveOpenApi } from '../openapi/openapi';
import { Clock } from '../platform/clock';
import { configureServer, createAdapter } from '../platform/http/server';
import { AppLogger, createLogger } from '../platform/logging/logger';
import { WeChatPort } from '../platform/wechat/wechat.port';
import { FakeMessages, FakeWeChat } from './fakes';
import { TestClock } from './test-clock';
import { configOf, testEnvironment } from './test-config';
import { createTestDatabase, type TestDatabase } from './test-database';

export interface TestAppOptions {
  hospitals?: Hospital[];
  /** What terminals sign with, by the hospital's id; the others have none. */
  terminals?: Readonly<Record<string, TerminalAccess>>;
  /** Issues the cards in place of the region itself. */
  issuer?: CardAuthorityPort;
  /** Added to the environment. */
  env?: Record<string, string>;
  clock?: TestClock;
  /** Another instance beside this one: the same database, keys and clock. */
  beside?: TestApp;
  /** Speaks to the WeChat that the environment names instead of the fake. */
  realWeChat?: boolean;
  /** Shared with other instances; who made it drops it. Unless given, the application has one to itself. */
  database?: TestDatabase;
  /** Puts other parts in the place of some, before the application is built. */
  rebuild?: (module: TestingModuleBuilder) => TestingModuleBuilder;
}

export interface Call {
  token?: string;
  body?: object | string;
  headers?: Record<string, string>;
  /** Where the phone is; 127.0.0.1 unless told. */
  address?: string;
  /** Whether the phone confirms who it is when it is asked to after a rest, as phones do; yes unless told. */
  stepUp?: boolean;
}

const newEnvironment = async (env: Record<string, string>, shared?: TestDatabase) => {
  const { url, drop } = shared ? { url: shared.url, drop: async () => {} } : await createTestDatabase();
  return { environment: { ...testEnvironment(url), ...env }, drop };
};

/** The whole application on a database of its own, with fakes where the outside world begins. */
export class TestApp {
  /** Who signed in with which token. */
  readonly #owners = new Map<string, string>();

  private constructor(
    readonly nest: NestFastifyApplication,
    readonly clock: TestClock,
    readonly wechat: FakeWeChat,
    readonly messages: FakeMessages,
    /** What was logged, line by line. */
    readonly log: string[],
    private readonly environment: Record<string, string>,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start({
    hospitals = [],
    terminals = {},
    issuer,
    env = {},
    beside,
    clock = beside?.clock ?? new TestClock(),
    realWeChat = false,
    database: shared,
    rebuild = (module) => module,
  }: TestAppOptions = {}): Promise<TestApp> {
    const { environment, drop } = beside
      ? { environment: beside.environment, drop: async () => {} }
      : await newEnvironment(env, shared);
    const config = configOf(environment);
    const wechat = new FakeWeChat(clock);
    const messages = new FakeMessages();
    const log: string[] = [];
    const building = Test.createTestingModule({ imports: [AppModule.with(config)] })
      .overrideProvider(Hospitals)
      .useValue(
        new Hospitals(
          hospitals.map((hospital) => ({
            hospital,
            terminals: terminals[hospital.id] ?? null,
            close: async () => {},
          })),
        ),
      )
      .overrideProvider(Clock)
      .useValue(clock)
      .overrideProvider(MessagePort)
      .useValue(messages)
      .overrideProvider(AppLogger)
      .useValue(createLogger('info', { write: (line) => void log.push(line) }));
    if (issuer)
      building.overrideProvider(CardIssuing).useValue(new CardIssuing('外省健康卡平台', issuer, null, async () => {}));
    if (!realWeChat) building.overrideProvider(WeChatPort).useValue(wechat);
    const module = await rebuild(building).compile();
    const nest = module.createNestApplication<NestFastifyApplication>(createAdapter(config), { logger: false });
    await configureServer(nest);
    serveOpenApi(nest);
    await nest.init();
    await nest.getHttpAdapter().getInstance().ready();
    return new TestApp(nest, clock, wechat, messages, log, environment, drop);
  }

  async stop(): Promise<void> {
    await this.nest.close();
    await this.dropDatabase();
  }

  /** Sends a request without a network. */
  async call(method: InjectOptions['method'], url: string, call: Call = {}) {
    const answer = await this.#send(method, url, call);
    const { token, stepUp = true } = call;
    const owner = this.#owners.get(token ?? '');
    if (!stepUp || owner === undefined || answer.body.code !== 'STEP_UP_REQUIRED') return answer;
    await this.#send('POST', '/api/v1/sessions/current/step-up', { token, body: { code: owner } });
    return this.#send(method, url, call);
  }

  /** Signs a WeChat user in, each from an address of their own, and answers the token. */
  async signIn(who: string): Promise<string> {
    const visitor = this.#owners.size + 1;
    const address = `10.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`;
    const answer = await this.call('POST', '/api/v1/sessions', { body: { code: who }, address });
    const token = String(answer.body.token);
    this.#owners.set(token, who);
    return token;
  }

  async #send(method: InjectOptions['method'], url: string, { token, body, headers = {}, address }: Call) {
    const answer: LightMyRequestResponse = await this.nest.inject({
      method,
      url,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      payload: body,
      remoteAddress: address,
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      bytes: answer.rawPayload,
      body: answer.body.startsWith('{') ? (answer.json() as Record<string, unknown>) : {},
    };
  }
}
