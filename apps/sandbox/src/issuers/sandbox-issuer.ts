import type { FastifyInstance } from 'fastify';
import type { FaultBook } from '../faults/faults';
import type { HospitalClock } from '../hospital/clock';
import type { Person } from '../world/model';

/** What every card authority of the sandbox is given. */
export interface IssuerContext {
  clock: HospitalClock;
  /** Everybody who can be played, on the clock's day; the register that applications are compared with. */
  people: () => readonly Person[];
}

/** A card authority as the control interface sees it. */
export interface SandboxIssuer {
  /** Its name in docs/wires; stands for it under `/_control/{id}` and where faults name a hospital. */
  readonly id: string;
  readonly faults: FaultBook;
  /** Puts its wire under its addresses; called once. */
  routes(app: FastifyInstance): void;
  /** What it knows, for comparing: cards, codes, rules in force. */
  inspect(): unknown;
  /** Changes rules that are the issuer's own, such as the life of a code. @throws ControlProblem */
  configure(body: unknown): void;
  /** Further addresses of its own under `/_control/{id}`; called once. Absent where there are none. */
  control?(app: FastifyInstance): void;
  /** Nobody has a card any more, and the rules are as at the start; faults are cleared by the caller. */
  reset(): void;
}

export type MakeIssuer = (context: IssuerContext) => SandboxIssuer;
