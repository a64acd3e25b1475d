import type { ErrorCode } from '@kangqiao/contracts';
import type { AccessPurpose } from '../../platform/access/access-purpose';
import { answerConsents } from '../residents';
import { type CanaryKind, FOREIGN } from './canaries';
import type { Operation } from './operations';
import { type CaseRequest, foreignIds, hiddenIds, idsOfAnotherHospital, idsOfAnotherKind, ownIds } from './requests';
import type { World } from './world';

/** A caller who has no business with the foreign person, or not this business. */
export interface Scenario {
  title: string;
  /** Whose account calls. */
  caller: string;
  /** Run once before the cases of this scenario. */
  before?(world: World): Promise<void>;
  after?(world: World): Promise<void>;
  /** Brings the caller's link and session into the state that is meant; run before every case. */
  arrange(world: World, accountId: string): Promise<void>;
  /** The token of a case; undefined = none is sent. */
  token(world: World, accountId: string): Promise<string | undefined>;
  requests(operation: Operation, world: World): CaseRequest[];
  /** What the caller may do for the foreign person. */
  allowed: readonly AccessPurpose[];
  /** Of the foreign person. */
  mayBeSeen: readonly CanaryKind[];
  /** How a route of a person's answers about the foreign person. */
  refusals: readonly ErrorCode[];
  /** The session is not good: every route that is not public answers 401 with a code of `refusals`. */
  isSessionless?: boolean;
}

const NOT_FOUND: readonly ErrorCode[] = [
  'PERSON_NOT_FOUND',
  'APPOINTMENT_NOT_FOUND',
  'HOLD_NOT_FOUND',
  'WAITLIST_NOT_FOUND',
  'REPORT_NOT_FOUND',
  'RECORD_ENTRY_NOT_FOUND',
  'NOTE_NOT_FOUND',
  'MEASUREMENT_NOT_FOUND',
  'CORRECTION_NOT_FOUND',
  'SHARE_NOT_FOUND',
  'RECORD_REQUEST_NOT_FOUND',
  'LINK_NOT_FOUND',
  'NOTIFICATION_NOT_FOUND',
];

const fresh = (world: World, accountId: string) => world.tokenOf(accountId);
const linked = (terms: Parameters<World['link']>[2]) => (world: World, accountId: string) =>
  world.link(accountId, FOREIGN, { relation: 'parent', capacity: 'family', ...terms });
const unlinked = (world: World, accountId: string) => world.unlink(accountId, world.foreign.personId);

const of = (scenario: Partial<Scenario> & Pick<Scenario, 'title' | 'caller'>): Scenario => ({
  arrange: unlinked,
  token: fresh,
  requests: foreignIds,
  allowed: [],
  mayBeSeen: [],
  refusals: NOT_FOUND,
  ...scenario,
});

const sessionless = (title: string, code: ErrorCode, token: Scenario['token']): Scenario =>
  of({ title, caller: 'foreign', arrange: async () => {}, token, refusals: [code], isSessionless: true });

const DAY_MS = 24 * 60 * 60 * 1000;
const BOOKING = ['view', 'book', 'card'] as const;
const SEEN = ['typed', 'asked', 'name', 'view', 'card'] as const;

export const SCENARIOS: readonly Scenario[] = [
  of({ title: 'a stranger', caller: 'stranger' }),
  of({
    title: 'a caller whose link was revoked',
    caller: 'revoked',
    arrange: async (world, accountId) => {
      await linked({})(world, accountId);
      await world.unlink(accountId, world.foreign.personId);
    },
  }),
  of({
    title: 'a caller whose link is over',
    caller: 'expired',
    arrange: (world, accountId) => linked({ expiresAt: world.app.clock.now() })(world, accountId),
  }),
  of({
    title: 'a guardian whose ward is of age',
    caller: 'guardian',
    arrange: linked({ relation: 'child', capacity: 'guardian' }),
  }),
  of({
    title: 'a caller who has not proved control',
    caller: 'awaiting',
    arrange: linked({ state: 'awaiting-proof' }),
    mayBeSeen: ['typed', 'asked'],
    refusals: [...NOT_FOUND, 'PERSON_NOT_ACTIVE'],
  }),
  of({
    title: 'a caller who may only book',
    caller: 'books',
    arrange: linked({ scope: 'booking' }),
    allowed: BOOKING,
    mayBeSeen: SEEN,
    refusals: [...NOT_FOUND, 'SCOPE_INSUFFICIENT'],
  }),
  of({
    title: 'a caller who may only see reports',
    caller: 'reads',
    arrange: linked({ scope: 'reports' }),
    allowed: [...BOOKING, 'reports'],
    mayBeSeen: [...SEEN, 'reports'],
    refusals: [...NOT_FOUND, 'SCOPE_INSUFFICIENT'],
  }),
  of({
    title: 'a caller who may see everything but what is sensitive',
    caller: 'kin',
    arrange: linked({ scope: 'everything' }),
    requests: hiddenIds,
    allowed: [...BOOKING, 'reports', 'record'],
    mayBeSeen: [...SEEN, 'reports', 'record'],
    refusals: [...NOT_FOUND, 'SCOPE_INSUFFICIENT'],
  }),
  of({
    title: 'a caller of the family after every consent was withdrawn',
    caller: 'kin',
    before: ({ app, foreign }) => answerConsents(app, foreign.personId, ['identity', 'reports', 'record'], false),
    after: ({ app, foreign }) => answerConsents(app, foreign.personId, ['identity', 'reports', 'record']),
    arrange: linked({ scope: 'everything', consents: [] }),
    mayBeSeen: ['typed', 'name'],
    refusals: [...NOT_FOUND, 'CONSENT_REQUIRED', 'SCOPE_INSUFFICIENT'],
  }),
  of({ title: 'the ids of another hospital', caller: 'stranger', requests: idsOfAnotherHospital }),
  of({
    title: 'the ids of things of another kind',
    caller: 'stranger',
    requests: idsOfAnotherKind,
    refusals: [...NOT_FOUND, 'PROOF_EXPIRED'],
  }),
  sessionless('nobody at all', 'SIGN_IN_REQUIRED', async () => undefined),
  sessionless('a token that was never given out', 'SIGN_IN_EXPIRED', async () => 'A'.repeat(43)),
  sessionless('a session that is over', 'SIGN_IN_EXPIRED', async (world, accountId) => {
    const token = await world.tokenOf(accountId);
    const now = world.app.clock.now();
    await world.expireSessions(accountId, now, now);
    return token;
  }),
  sessionless('a phone that was signed out', 'SIGN_IN_EXPIRED', async (world, accountId) => {
    const token = await world.tokenOf(accountId);
    await world.app.call('DELETE', '/api/v1/sessions/current', { token });
    return token;
  }),
  of({
    title: 'a phone that has rested for a day',
    caller: 'foreign',
    arrange: async () => {},
    token: async (world, accountId) => {
      const token = await world.tokenOf(accountId);
      const now = world.app.clock.now();
      const [yesterday, tomorrow] = [-DAY_MS, DAY_MS].map((ms) => new Date(now.getTime() + ms));
      await world.expireSessions(accountId, yesterday ?? now, tomorrow ?? now);
      return token;
    },
    refusals: ['STEP_UP_REQUIRED'],
  }),
  of({
    title: 'a hospital that answers with the foreign person',
    caller: 'own',
    before: async (world) => world.confuse(true),
    after: async (world) => world.confuse(false),
    requests: ownIds,
  }),
];
