import { ErrorBody, TimelineEntry, TimelineReport } from '@kangqiao/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { POLICY_EXTENSION, type RoutePolicy } from '../platform/access/route-policy';
import { metadata } from './metadata';

const BEARER = 'token';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const FAILED = {
  description: 'What went wrong: a stable code, a message fit for a resident, and a trace id.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } },
};

const operationsOf = (document: OpenAPIObject): [path: string, operation: Operation][] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    [item.get, item.post, item.put, item.delete].flatMap((operation): [string, Operation][] =>
      operation ? [[path, operation]] : [],
    ),
  );

/** Says of every operation how it fails and whether it needs a token. */
const complete = (document: OpenAPIObject): OpenAPIObject => {
  for (const [path, operation] of operationsOf(document)) {
    operation.responses.default = FAILED;
    const policy = (operation as { [POLICY_EXTENSION]?: RoutePolicy })[POLICY_EXTENSION];
    const isOpen = policy?.kind === 'public' || !path.startsWith('/api/v1/');
    operation.security = isOpen ? [] : [{ [BEARER]: [] }];
  }
  return document;
};

const build = async (app: NestFastifyApplication): Promise<OpenAPIObject> => {
  await SwaggerModule.loadPluginMetadata(async () => metadata);
  const description = new DocumentBuilder()
    .setTitle('Kangqiao')
    .setDescription('One code, every hospital: e-health cards, appointments, reports and the health record.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, BEARER)
    .build();
  // What only stands in a union is not found by the routes' own classes.
  const extraModels = [ErrorBody, TimelineEntry, TimelineReport];
  return complete(SwaggerModule.createDocument(app, description, { extraModels }));
};

/** Serves the interface's description; built when it is first asked for, it costs nothing at boot. */
export const serveOpenApi = (app: NestFastifyApplication): void => {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  let document: Promise<OpenAPIObject> | undefined;
  server.get('/api/openapi.json', () => (document ??= build(app)));
};
