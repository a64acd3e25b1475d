import type { OpenAPIObject } from '@nestjs/swagger';
import { OWN } from '../testing/access-cases/hospitals';
import { isIdField, type Operation, operationsIn } from '../testing/access-cases/operations';
import { type CaseRequest, foreignIds, toHttp, unknownFields } from '../testing/access-cases/requests';
import { type Scenario, SCENARIOS } from '../testing/access-cases/scenarios';
import { World } from '../testing/access-cases/world';

const LEAST_CASES = 1000;

describe('every route with every id, asked by those who may not', () => {
  let world: World;
  let operations: Operation[];
  const accounts = new Map<string, string>();
  const met = new Map<string, Set<string>>();
  let cases = 0;

  const named = ({ method, path }: Operation) => `${method} ${path}`;

  const accountOf = async (who: string): Promise<string> => {
    const known = accounts.get(who) ?? (await world.accountOf(who));
    if (!accounts.has(who) && who !== 'foreign' && who !== 'own') await world.link(known, OWN, {});
    accounts.set(who, known);
    return known;
  };

  const send = (operation: Operation, { ids }: CaseRequest, token: string | undefined) => {
    const { url, body } = toHttp(operation, ids);
    const headers: Record<string, string> = operation.needsKey ? { 'idempotency-key': world.key() } : {};
    return world.app.call(operation.method, url, { token, body, headers, stepUp: false });
  };

  /** What is wrong with an answer; null = nothing. */
  const wrongWith = (
    { policy, path }: Operation,
    { isForeign, isHidden = false }: CaseRequest,
    { allowed, refusals, mayBeSeen, isSessionless }: Scenario,
    answer: Awaited<ReturnType<typeof send>>,
  ): string | null => {
    const { status, body, text, headers } = answer;
    const leaked = world.canaries.in(`${JSON.stringify(headers)}\n${text}`, mayBeSeen);
    if (leaked.length > 0) return `gives away ${leaked.join(', ')}`;
    if (body.code === 'INTERNAL_ERROR') return 'is out of order';
    const isRefused = status >= 400 && refusals.some((code) => code === body.code);
    if (isSessionless && policy.kind !== 'public' && path.startsWith('/api/'))
      return isRefused && status === 401 ? null : `answers ${status} ${String(body.code)}`;
    const isForbidden = isForeign && policy.kind === 'person' && (isHidden || !allowed.includes(policy.purpose));
    if (isForbidden) return isRefused ? null : `answers ${status} ${String(body.code)}`;
    return null;
  };

  /** What the caller may do is done elsewhere; here it would only use up what is there. */
  const wouldSucceed = ({ method, policy }: Operation, { isForeign, isHidden }: CaseRequest, { allowed }: Scenario) =>
    method !== 'GET' && isForeign && !isHidden && policy.kind === 'person' && allowed.includes(policy.purpose);

  const tryAll = async (scenario: Scenario): Promise<string[]> => {
    const accountId = await accountOf(scenario.caller);
    const faults: string[] = [];
    for (const operation of operations) {
      for (const request of scenario.requests(operation, world)) {
        if (wouldSucceed(operation, request, scenario)) continue;
        await scenario.arrange(world, accountId);
        const answer = await send(operation, request, await scenario.token(world, accountId));
        const fault = wrongWith(operation, request, scenario, answer);
        if (fault !== null) faults.push(`${named(operation)} about ${request.about.join(', ') || 'nothing'} ${fault}`);
        for (const name of request.about) {
          const key = `${named(operation)} ${name}`;
          met.set(key, (met.get(key) ?? new Set()).add(scenario.title));
        }
        cases += 1;
      }
    }
    return faults;
  };

  beforeAll(async () => {
    world = await World.build();
    const answer = await world.app.call('GET', '/api/openapi.json');
    operations = operationsIn(answer.body as unknown as OpenAPIObject);
  }, 60_000);
  afterAll(() => world.app.stop());

  it('knows what stands in every field of the document', () => {
    expect(operations.flatMap(unknownFields)).toEqual([]);
  });

  it('shows the foreign person to themselves: every kind of canary is there to be heard', async () => {
    const token = await world.tokenOf(world.foreign.accountId);
    const heard = new Set<string>();
    for (const operation of operations.filter(({ method, policy }) => method === 'GET' && policy.kind === 'person')) {
      const request = foreignIds(operation, world).find(({ ids }) => ids.cursor === undefined);
      if (!request) continue;
      const { status, text } = await send(operation, request, token);
      expect([named(operation), status]).toEqual([named(operation), 200]);
      for (const kind of world.canaries.kindsIn(text)) heard.add(kind);
    }
    expect([...heard].sort()).toEqual(expect.arrayContaining(['reports', 'record', 'sensitive', 'view', 'card']));
  });

  it.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))(
    'gives %s not one byte of the foreign person',
    async (_, scenario) => {
      await scenario.before?.(world);
      const faults = await tryAll(scenario);
      await scenario.after?.(world);
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it(`met at least ${LEAST_CASES} cases, and every id field of every route in at least twelve of them`, () => {
    const fields = operations.flatMap((operation) =>
      operation.fields.filter(isIdField).map(({ name }) => `${named(operation)} ${name}`),
    );
    expect(fields.filter((field) => (met.get(field)?.size ?? 0) < 12)).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(LEAST_CASES);
    process.stdout.write(`access cases: ${cases}, over ${operations.length} routes and ${fields.length} id fields\n`);
  });
});
