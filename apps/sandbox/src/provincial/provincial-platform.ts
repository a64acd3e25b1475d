import type { FastifyInstance } from 'fastify';
import { CREDENTIALS } from '../credentials';
import { failBefore, sendSpoilt } from '../faults/broken-replies';
import { type Fault, FaultBook } from '../faults/faults';
import type { IssuerContext, MakeIssuer, SandboxIssuer } from '../issuers/sandbox-issuer';
import { type Members, Refusal, refuse } from './answers';
import { CardFile, strangerTo } from './card-file';
import { CodeDesk } from './code-desk';
import { type Call, Gate } from './gate';
import { type CodeUse, METHODS } from './methods';
import { changedRules, INITIAL_RULES, type Rules } from './rules';

/** The platform's side of docs/wires/provincial.md, simulated: no real platform stands behind it. */
class ProvincialPlatform implements SandboxIssuer {
  readonly id = 'provincial';
  readonly faults = new FaultBook();
  private rules: Rules = INITIAL_RULES;
  private readonly gate: Gate;
  private readonly cards: CardFile;
  private readonly codes: CodeDesk;
  private uses: CodeUse[] = [];

  constructor({ clock, people }: IssuerContext) {
    this.gate = new Gate(CREDENTIALS.provincial, clock);
    this.cards = new CardFile(people, () => this.rules);
    this.codes = new CodeDesk(clock, () => this.rules);
  }

  routes(root: FastifyInstance): void {
    void root.register(async (app) => {
      // The platform itself says what is wrong with a message, in its own words.
      app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
      app.post('/provincial/api/do', async (request, reply) => {
        reply.type('application/json; charset=utf-8');
        const message = jsonOf(request.body);
        const { call, refusal } = this.open(message);
        const fault = call ? this.faults.take(METHODS[call.method]?.operation ?? null) : null;
        if (await failBefore(fault, reply)) return reply;
        const result = call ? this.carryOut(call, fault) : refusal;
        return sendSpoilt(fault?.kind, this.gate.answer(result, this.gate.appOf(message)), reply);
      });
    });
  }

  inspect(): unknown {
    return { rules: this.rules, cards: this.cards.list(), codes: this.codes.list(), uses: this.uses };
  }

  configure(body: unknown): void {
    this.rules = changedRules(this.rules, body);
  }

  reset(): void {
    this.rules = INITIAL_RULES;
    this.gate.forget();
    this.cards.clear();
    this.codes.clear();
    this.uses = [];
  }

  private open(message: unknown): { call: Call; refusal?: never } | { call?: never; refusal: Refusal } {
    try {
      return { call: this.gate.open(message) };
    } catch (problem) {
      if (problem instanceof Refusal) return { refusal: problem };
      throw problem;
    }
  }

  private carryOut({ method, body }: Call, fault: Fault | null): Members | Refusal {
    try {
      const found = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
      if (!found) return new Refusal('malformed');
      if (fault?.kind === 'error-in-200') refuse('system');
      if (fault?.kind === 'unknown-code' && found.operation !== 'verify') refuse('undefined');
      const about = fault?.kind === 'wrong-patient' ? strangerTo : (card: Parameters<typeof strangerTo>[0]) => card;
      const { cards, codes, uses, rules } = this;
      const told = found.run(body, { cards, codes, uses, rules, about });
      return fault?.kind === 'unknown-code' ? { ...told, sex: '7' } : told;
    } catch (problem) {
      if (problem instanceof Refusal) return problem;
      throw problem;
    }
  }
}

function jsonOf(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return null;
  }
}

export const provincialPlatform: MakeIssuer = (context) => new ProvincialPlatform(context);
