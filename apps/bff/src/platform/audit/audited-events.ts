import { type AuditAction, ERROR_CODES, type ErrorCode } from '@kangqiao/contracts';
import type { RoutePolicy } from '../access/route-policy';
import type { AccessDecision, SignedInResident } from '../auth/signed-in-resident';
import type { AuditActor, AuditEvent } from './audit-event';

/** What a terminal's request turned out to be about. */
export interface TerminalUse {
  /** As the request claims until its signature is checked. */
  hospitalId: string;
  terminalCode: string | null;
  /** Whose code it was; filled in by the service that finds out. */
  personId: string | null;
}

/** What is known of a request when its answer is about to go out. */
export interface AnsweredRequest {
  policy: RoutePolicy | undefined;
  resident: SignedInResident | null;
  terminal: TerminalUse | null;
  /** The person that the address names. */
  personId: string | null;
  traceId: string;
  status: number;
  /** Of an answer that is not 2xx. */
  code: ErrorCode | null;
}

type Ending = Pick<AuditEvent, 'outcome' | 'code'>;

const PERSON_ID = /^[0-9A-Za-z]{22}$/;
/** Whatever else stood in an address is nobody. */
const personIn = (id: string | null): string | null => (id !== null && PERSON_ID.test(id) ? id : null);

const endingOf = ({ status, code }: AnsweredRequest, refusal: ErrorCode | null): Ending => {
  if (refusal !== null) return { outcome: 'refused', code: refusal };
  if (status < 400) return { outcome: 'done', code: null };
  return { outcome: status < 500 ? 'refused' : 'failed', code };
};

/**
 * One decision for each person; the refusal where there is one. What was answered was not refused: where the purpose of
 * the route was allowed, another one that was not only left a part out.
 */
const byPerson = (decisions: readonly AccessDecision[], { policy, status }: AnsweredRequest): AccessDecision[] => {
  const answered = policy?.kind === 'person' && status < 400 ? policy.purpose : null;
  const weight = ({ purpose, refusal }: AccessDecision): number =>
    refusal === null && purpose === answered ? 2 : Number(refusal !== null);
  const found = new Map<string, AccessDecision>();
  for (const decision of decisions) {
    const known = found.get(decision.personId);
    if (!known || weight(decision) > weight(known)) found.set(decision.personId, decision);
  }
  return [...found.values()];
};

const residentEvents = (request: AnsweredRequest, resident: SignedInResident, action: AuditAction): AuditEvent[] => {
  const { accountId, decisions, subject, links } = resident;
  const event = (decision: Pick<AccessDecision, 'refusal' | 'relation' | 'capacity'>, personId: string | null) => {
    const actor: AuditActor = {
      kind: 'account',
      accountId,
      relation: decision.relation,
      capacity: decision.capacity,
    };
    return {
      actor,
      personId,
      action,
      hospitalId: subject.hospitalId,
      subject: subject.title,
      ...endingOf(request, decision.refusal),
      traceId: request.traceId,
    };
  };
  if (decisions.length > 0)
    return byPerson(decisions, request).map((decision) => event(decision, personIn(decision.personId)));
  const personId = personIn(subject.personId ?? request.personId);
  // Somebody went through everybody, and there was nobody: nothing of anybody's was touched.
  if (personId === null && request.status < 400) return [];
  const link = links.find((one) => one.personId === personId);
  return [event({ refusal: null, relation: link?.relation ?? null, capacity: link?.capacity ?? null }, personId)];
};

const terminalEvent = (request: AnsweredRequest, use: TerminalUse, action: AuditAction): AuditEvent => ({
  actor: { kind: 'terminal', hospitalId: use.hospitalId, terminalCode: use.terminalCode },
  personId: use.personId,
  action,
  hospitalId: use.hospitalId,
  subject: null,
  ...endingOf(request, null),
  traceId: request.traceId,
});

/** The events of a request: one for each person whose data it touched or meant to touch. */
export const auditedEvents = (request: AnsweredRequest): AuditEvent[] => {
  const { policy, resident, terminal } = request;
  switch (policy?.kind) {
    case 'person':
      // Without a valid token there is nobody to name, and nothing was decided.
      return resident ? residentEvents(request, resident, policy.action) : [];
    case 'account':
      return resident && policy.action ? residentEvents(request, resident, policy.action) : [];
    case 'terminal':
      return terminal && policy.action ? [terminalEvent(request, terminal, policy.action)] : [];
    default:
      return [];
  }
};

const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code);

/** The code in the body of an answer; null where there is none. */
export const codeIn = (payload: unknown): ErrorCode | null => {
  if (typeof payload !== 'string') return null;
  try {
    const { code } = JSON.parse(payload) as { code?: unknown };
    return isErrorCode(code) ? code : null;
  } catch {
    return null;
  }
};
