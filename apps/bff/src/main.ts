import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import type { Config } from './config/config';
import { serveOpenApi } from './openapi/openapi';
import { BACKLOG, configureServer, createAdapter } from './platform/http/server';
import { createLogger } from './platform/logging/logger';
import { Metrics } from './platform/metrics/metrics';
import { NestLogger } from './platform/logging/nest-logger';
import { preflight } from './preflight';

const refuse = (problems: readonly string[]): void => {
  const lines = problems.map((problem) => `  - ${problem}`).join('\n');
  process.stderr.write(`Kangqiao cannot start, its configuration is incomplete （配置不完整，无法启动）：\n${lines}\n`);
  process.exitCode = 1;
};

/** Answers what has begun, closes every connection, and ends with success. */
const endOnSignal = (app: NestFastifyApplication): void => {
  const end = (): void => {
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

const serve = async (config: Config): Promise<void> => {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), createAdapter(config), {
    logger: new NestLogger(createLogger(config.logLevel)),
    abortOnError: false,
  });
  await configureServer(app);
  serveOpenApi(app);
  endOnSignal(app);
  app.get(Metrics).watchProcess();
  await app.listen({ port: config.port, host: config.host, backlog: BACKLOG });
  process.stdout.write(`${JSON.stringify({ ready: true, url: await app.getUrl() })}\n`);
};

const main = async (): Promise<void> => {
  const parsed = preflight(process.env);
  if (!parsed.ok) return refuse(parsed.problems);
  try {
    await serve(parsed.config);
  } catch (error) {
    createLogger('error').error({ error }, 'cannot start');
    process.exit(1);
  }
};

void main();
