import type { Hospital } from '@kangqiao/his-port';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { AppModule } from '../app.module';
import { MessagePort } from '../platform/messages/message.port';
import { WeChatPort } from '../features/sign-in/wechat.port';
import { Hospitals } from '../hospitals/hospitals';
import { serveOpenApi } from '../openapi/openapi';
import { Clock } from '../platform/clock';
import { configureServer, createAdapter } from '../platform/http/server';
import { AppLogger, createLogger } from '../platform/logging/logger';
import { FakeMessages, FakeWeChat } from './fakes';
import { TestClock } from './test-clock';
import { configOf, testEnvironment } from './test-config';
import { createTestDatabase } from './test-database';

export interface TestAppOptions {
  hospitals?: Hospital[];
  /** The key that the terminals of every hospital sign with. */
  terminalKey?: Buffer;
  /** Added to the environment. */
  env?: Record<string, string>;
  clock?: TestClock;
}

export interface Call {
  token?: string;
  body?: object | string;
  headers?: Record<string, string>;
}

/** The whole application on a database of its own, with fakes where the outside world begins. */
export class TestApp {
  private constructor(
    readonly nest: NestFastifyApplication,
    readonly clock: TestClock,
    readonly wechat: FakeWeChat,
    readonly messages: FakeMessages,
    /** What was logged, line by line. */
    readonly log: string[],
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start({
    hospitals = [],
    terminalKey,
    env = {},
    clock = new TestClock(),
  }: TestAppOptions = {}): Promise<TestApp> {
    const database = await createTestDatabase();
    const config = configOf({ ...testEnvironment(database.url), ...env });
    const wechat = new FakeWeChat();
    const messages = new FakeMessages();
    const log: string[] = [];
    const module = await Test.createTestingModule({ imports: [AppModule.with(config)] })
      .overrideProvider(Hospitals)
      .useValue(
        new Hospitals(
          hospitals.map((hospital) => ({ hospital, terminalKey: terminalKey ?? null, close: async () => {} })),
        ),
      )
      .overrideProvider(Clock)
      .useValue(clock)
      .overrideProvider(WeChatPort)
      .useValue(wechat)
      .overrideProvider(MessagePort)
      .useValue(messages)
      .overrideProvider(AppLogger)
      .useValue(createLogger('info', { write: (line) => void log.push(line) }))
      .compile();
    const nest = module.createNestApplication<NestFastifyApplication>(createAdapter(config), { logger: false });
    await configureServer(nest);
    serveOpenApi(nest);
    await nest.init();
    await nest.getHttpAdapter().getInstance().ready();
    return new TestApp(nest, clock, wechat, messages, log, database.drop);
  }

  async stop(): Promise<void> {
    await this.nest.close();
    await this.dropDatabase();
  }

  /** Sends a request without a network. */
  async call(method: InjectOptions['method'], url: string, { token, body, headers = {} }: Call = {}) {
    const answer: LightMyRequestResponse = await this.nest.inject({
      method,
      url,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      payload: body,
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      body: answer.body.startsWith('{') ? (answer.json() as Record<string, unknown>) : {},
    };
  }

  /** Signs a WeChat user in and answers the token. */
  async signIn(who: string): Promise<string> {
    const answer = await this.call('POST', '/api/v1/sessions', { body: { code: who } });
    return String(answer.body.token);
  }
}
