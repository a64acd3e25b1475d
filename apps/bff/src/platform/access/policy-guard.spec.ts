import { fastify, type FastifyInstance } from 'fastify';
import type { SignedInResident } from '../auth/signed-in-resident';
import type { RouteTraits } from '../http/route-config';
import { createLogger } from '../logging/logger';
import type { AccessDecision } from '../auth/signed-in-resident';
import { requireDecisions, requirePolicies } from './policy-guard';

const REPORTS: RouteTraits = { policy: { kind: 'person', purpose: 'reports', action: 'report.list' } };
const aResident = (decisions: Partial<AccessDecision>[] = []): SignedInResident => ({
  accountId: 'account',
  signInId: 'sign-in',
  confirmedAt: new Date('2026-11-22T02:00:00Z'),
  links: [],
  decisions: decisions.map((decision) => ({
    personId: 'person',
    purpose: 'reports',
    refusal: null,
    relation: 'self',
    capacity: 'self',
    ...decision,
  })),
  swept: new Set(),
  subject: { hospitalId: null, title: null },
});

describe('the guard of policies', () => {
  let server: FastifyInstance;
  let log: string[];

  const serve = (resident: SignedInResident | null, config: RouteTraits = REPORTS) => {
    server.decorateRequest('traceId', 'f'.repeat(32));
    server.decorateRequest('resident', null);
    server.addHook('onRequest', async (request) => {
      request.resident = resident;
    });
    requireDecisions(server, createLogger('info', { write: (line) => void log.push(line) }));
    server.get('/api/v1/people/:personId/reports', { config }, async (_, reply) =>
      reply.header('content-disposition', 'attachment').send({ title: '血常规' }),
    );
    server.delete('/api/v1/people/:personId/reports', { config }, async (_, reply) => reply.status(204).send());
    return server.inject('/api/v1/people/p/reports');
  };

  beforeEach(() => {
    server = fastify();
    log = [];
  });
  afterEach(() => server.close());

  it('refuses to start while routes of any governed prefix have no policy, and names them all', async () => {
    requirePolicies(server);
    for (const prefix of ['/api/v1', '/terminal/v1', '/hospital-push'])
      server.post(`${prefix}/careless`, async () => ({}));
    server.get('/livez', async () => ({}));
    server.get('/api/v1/careful', { config: { policy: { kind: 'public' } } satisfies RouteTraits }, async () => ({}));
    await expect(server.ready()).rejects.toThrow(
      'routes without a policy (@Policy): POST /api/v1/careless, POST /terminal/v1/careless, POST /hospital-push/careless',
    );
  });

  it('holds back the answer of a route that forgot to ask, and says so in the log only', async () => {
    const answer = await serve(aResident());
    expect([answer.statusCode, answer.json()]).toEqual([500, expect.objectContaining({ code: 'INTERNAL_ERROR' })]);
    expect(answer.body).not.toContain('血常规');
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(log.join()).toContain('nobody asked whether it may be given');
  });

  it.each([
    ['for another purpose', { purpose: 'view' }],
    ['and was refused', { refusal: 'SCOPE_INSUFFICIENT' }],
  ] as const)('holds back an answer that was decided %s', async (_, decision) => {
    expect((await serve(aResident([decision]))).statusCode).toBe(500);
  });

  it('holds back an answer without a body, and one to nobody', async () => {
    expect((await serve(null)).statusCode).toBe(500);
    expect((await server.inject({ method: 'DELETE', url: '/api/v1/people/p/reports' })).statusCode).toBe(500);
  });

  it("lets through what was allowed, an empty list after everybody was gone through, and what is nobody's", async () => {
    expect((await serve(aResident([{}]))).json()).toEqual({ title: '血常规' });
    const swept: SignedInResident = { ...aResident(), swept: new Set(['reports']) };
    server = fastify();
    expect((await serve(swept)).statusCode).toBe(200);
    server = fastify();
    expect((await serve(aResident(), { policy: { kind: 'signed-in' } })).statusCode).toBe(200);
  });
});
