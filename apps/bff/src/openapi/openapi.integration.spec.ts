import { ERROR_CODES } from '@kangqiao/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { TestApp } from '../testing/test-app';

/** All that answers without a token. */
const OPEN = [
  'get /api/v1/languages/en',
  'post /api/v1/sessions',
  'get /api/v1/privacy-notice',
  'get /api/v1/releases/{releaseId}',
  'get /api/v1/hospitals/{hospitalId}/release',
];

describe('the OpenAPI document', () => {
  let app: TestApp;
  let document: OpenAPIObject;
  const schema = (name: string) => document.components?.schemas?.[name] as { properties: object; required?: string[] };
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
        const operation = item[method];
        return operation ? [{ path, method, operation }] : [];
      }),
    );

  beforeAll(async () => {
    app = await TestApp.start();
    const answer = await app.call('GET', '/api/openapi.json');
    expect(answer.status).toBe(200);
    document = answer.body as unknown as OpenAPIObject;
  });
  afterAll(() => app.stop());

  it('says of every operation what it does, how it fails, and whether it needs a token', () => {
    expect(operations().length).toBeGreaterThan(20);
    for (const { path, method, operation } of operations()) {
      expect([method, path, operation.summary]).toEqual([method, path, expect.stringMatching(/\w+/)]);
      expect(operation.responses.default).toMatchObject({
        content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } },
      });
      const isOpen = OPEN.includes(`${method} ${path}`) || path.startsWith('/terminal/') || path.startsWith('/shl/');
      expect([method, path, operation.security]).toEqual([method, path, isOpen ? [] : [{ token: [] }]]);
    }
  });

  it('gives every operation that answers with JSON the schema of its answer', () => {
    for (const { path, method, operation } of operations()) {
      const [status, success] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
      // What a link of SMART Health Links answers is that standard's to describe.
      const isFile =
        path.startsWith('/shl/') || ['.ics', '/export', '/pdf', '/original'].some((end) => path.endsWith(end));
      expect([
        method,
        path,
        status === '204' || isFile || JSON.stringify(success).includes('#/components/schemas/'),
      ]).toEqual([method, path, true]);
    }
  });

  it('refers to nothing that it does not define', () => {
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    for (const name of names) expect(document.components?.schemas).toHaveProperty(String(name));
  });

  it('tells apart by its type what stands in one list', () => {
    expect(schema('Timeline').properties).toMatchObject({
      items: {
        type: 'array',
        items: {
          oneOf: [{ $ref: '#/components/schemas/TimelineEntry' }, { $ref: '#/components/schemas/TimelineReport' }],
        },
      },
    });
    expect(schema('TimelineReport').properties).toMatchObject({
      type: { type: 'string', enum: ['report'] },
      flagged: { type: 'number', nullable: true },
    });
  });

  it('takes descriptions, enums, formats, limits and null from the contracts', () => {
    expect(schema('ErrorBody').properties).toMatchObject({ code: { type: 'string', enum: [...ERROR_CODES] } });
    expect(schema('Person').properties).toMatchObject({
      documentNumberMasked: { type: 'string', description: 'Such as `1101********0017`.' },
      sex: { type: 'string', enum: ['male', 'female', 'unknown', 'unspecified'] },
      birthDate: { type: 'string', format: 'date' },
    });
    expect(schema('SignedIn').properties).toMatchObject({ expiresAt: { type: 'string', format: 'date-time' } });
    expect(schema('Session').properties).toMatchObject({ total: { type: 'number', nullable: true } });
    expect(schema('AddPerson').properties).toMatchObject({ name: { minLength: 1, maxLength: 100 } });
    expect(schema('UpdateAccount').required ?? []).toEqual([]);
  });

  it.each([
    ['/api/v1/holds', true],
    ['/api/v1/appointments', true],
    ['/api/v1/people', false],
    ['/api/v1/people/{personId}/card', false],
  ])('documents the Idempotency-Key of POST %s, required: %s', (path, required) => {
    const same = (other: string) => other.replace(/\{\w+\}/g, '{}') === path.replace(/\{\w+\}/g, '{}');
    const found = operations().find((one) => one.method === 'post' && same(one.path));
    expect(found?.operation.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required }),
    );
  });

  it('leaves out what is not for clients', () => {
    expect(Object.keys(document.paths)).not.toContain('/livez');
  });
});
