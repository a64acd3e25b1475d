import type { ErrorCode } from '@kangqiao/contracts';
import type { AccessDecision } from '../auth/signed-in-resident';
import { type AnsweredRequest, auditedEvents, codeIn } from './audited-events';

const LI = 'L'.repeat(22);
const WANG = 'W'.repeat(22);

const decided = (personId: string, refusal: ErrorCode | null = null): AccessDecision => ({
  personId,
  purpose: 'reports',
  refusal,
  relation: refusal === 'PERSON_NOT_FOUND' ? null : 'parent',
  capacity: refusal === 'PERSON_NOT_FOUND' ? null : 'family',
});

const aRequest = ({
  decisions = [],
  ...over
}: Partial<AnsweredRequest> & { decisions?: AccessDecision[] } = {}): AnsweredRequest => ({
  policy: { kind: 'person', purpose: 'reports', action: 'report.list' },
  resident: {
    accountId: 'A'.repeat(22),
    signInId: 'S'.repeat(22),
    confirmedAt: new Date('2026-11-22T02:00:00Z'),
    links: [],
    decisions,
    swept: new Set(),
    subject: { hospitalId: 'kq-first', title: '血常规检验报告' },
  },
  terminal: null,
  personId: null,
  traceId: 'f'.repeat(32),
  status: 200,
  code: null,
  ...over,
});

const endings = (request: AnsweredRequest) =>
  auditedEvents(request).map(({ personId, outcome, code }) => [personId, outcome, code]);

describe('the events of a request', () => {
  it('are one for each person, in all it is known to be about', () => {
    expect(auditedEvents(aRequest({ decisions: [decided(LI), decided(WANG), decided(LI)] }))).toEqual(
      [LI, WANG].map((personId) => ({
        actor: { kind: 'account', accountId: 'A'.repeat(22), relation: 'parent', capacity: 'family' },
        personId,
        action: 'report.list',
        hospitalId: 'kq-first',
        subject: '血常规检验报告',
        outcome: 'done',
        code: null,
        traceId: 'f'.repeat(32),
      })),
    );
  });

  it.each([
    [399, null, 'done', null],
    [400, 'VALIDATION_FAILED', 'refused', 'VALIDATION_FAILED'],
    [499, null, 'refused', null],
    [500, 'INTERNAL_ERROR', 'failed', 'INTERNAL_ERROR'],
    [503, 'HOSPITAL_UNAVAILABLE', 'failed', 'HOSPITAL_UNAVAILABLE'],
  ] as const)('that was allowed and answered with %d %s are %s', (status, code, outcome, told) => {
    expect(endings(aRequest({ decisions: [decided(LI)], status, code }))).toEqual([[LI, outcome, told]]);
  });

  it('are refused where one purpose of several was, with the code of the rule', () => {
    const decisions = [decided(LI), decided(LI, 'SCOPE_INSUFFICIENT')];
    expect(endings(aRequest({ decisions, status: 403, code: 'SCOPE_INSUFFICIENT' }))).toEqual([
      [LI, 'refused', 'SCOPE_INSUFFICIENT'],
    ]);
  });

  it('are done where what the route is for was answered, and only a part of it was left out', () => {
    const leftOut: AccessDecision = { ...decided(LI, 'CONSENT_REQUIRED'), purpose: 'record' };
    for (const decisions of [
      [decided(LI), leftOut],
      [leftOut, decided(LI)],
    ]) {
      expect(endings(aRequest({ decisions }))).toEqual([[LI, 'done', null]]);
      expect(endings(aRequest({ decisions, status: 403, code: 'CONSENT_REQUIRED' }))).toEqual([
        [LI, 'refused', 'CONSENT_REQUIRED'],
      ]);
    }
    expect(endings(aRequest({ decisions: [leftOut] }))).toEqual([[LI, 'refused', 'CONSENT_REQUIRED']]);
  });

  it('are of nobody where the id cannot be a person’s', () => {
    const decisions = [decided('../../etc', 'PERSON_NOT_FOUND')];
    expect(endings(aRequest({ decisions, status: 404 }))).toEqual([[null, 'refused', 'PERSON_NOT_FOUND']]);
  });

  it('name the person of the address where nothing was decided yet', () => {
    const request = aRequest({ personId: LI, status: 400, code: 'VALIDATION_FAILED' });
    expect(endings(request)).toEqual([[LI, 'refused', 'VALIDATION_FAILED']]);
  });

  it('are none where nothing of anybody was touched', () => {
    expect(auditedEvents(aRequest())).toEqual([]);
    expect(auditedEvents(aRequest({ resident: null, status: 401, code: 'SIGN_IN_REQUIRED' }))).toEqual([]);
    expect(auditedEvents(aRequest({ policy: undefined, personId: LI }))).toEqual([]);
    for (const kind of ['public', 'signed-in', 'account', 'hospital'] as const)
      expect(auditedEvents(aRequest({ policy: { kind }, personId: LI }))).toEqual([]);
  });

  it('are there for an account’s own routes that say what they do with a person', () => {
    expect(endings(aRequest({ policy: { kind: 'account', action: 'person.view' }, personId: LI }))).toEqual([
      [LI, 'done', null],
    ]);
  });

  it('tell of a terminal what it claimed and whose code it was', () => {
    const terminal = { hospitalId: 'kq-first', terminalCode: 'window-3', personId: LI };
    const policy = { kind: 'terminal', action: 'card.verify' } as const;
    expect(auditedEvents(aRequest({ policy, resident: null, terminal }))).toEqual([
      {
        actor: { kind: 'terminal', hospitalId: 'kq-first', terminalCode: 'window-3' },
        personId: LI,
        action: 'card.verify',
        hospitalId: 'kq-first',
        subject: null,
        outcome: 'done',
        code: null,
        traceId: 'f'.repeat(32),
      },
    ]);
  });
});

describe('the code of an answer', () => {
  it.each([
    ['{"code":"PERSON_NOT_FOUND"}', 'PERSON_NOT_FOUND'],
    ['{"code":"MADE_UP"}', null],
    ['{"code":1}', null],
    ['{}', null],
    ['null', null],
    ['BEGIN:VCALENDAR', null],
    ['', null],
    [undefined, null],
  ])('in %j is %j', (payload, code) => expect(codeIn(payload)).toBe(code));
});
