import { randomBytes } from 'node:crypto';
import type { HospitalClock } from '../hospital/clock';
import { belongingTo, type Card, type CardRegister } from './card-register';
import { PlatformProblem } from './problems';

interface Code {
  healthCardId: string;
  /** Null for a static code, which does not end and can be used again and again. */
  until: number | null;
  used: boolean;
}

/** Every code that was given out. */
export class CodeBook {
  readonly #codes = new Map<string, Code>();

  constructor(
    private readonly cards: CardRegister,
    private readonly clock: HospitalClock,
  ) {}

  /** `<64 hex>:0:<32 hex>`, good for so long and once. */
  dynamic(healthCardId: string, lifeSeconds: number): string {
    const token = randomBytes(16).toString('hex').toUpperCase();
    const code = `${belongingTo('dynamic', healthCardId)}:0:${token}`;
    this.#codes.set(code, { healthCardId, until: this.clock.now().getTime() + lifeSeconds * 1000, used: false });
    return code;
  }

  /** `<64 hex>:1`, which cannot be told from a dynamic code. */
  static(healthCardId: string): string {
    const code = `${belongingTo('static', healthCardId)}:1`;
    this.#codes.set(code, { healthCardId, until: null, used: false });
    return code;
  }

  /** Whose code it is, in whatever state the code is. */
  cardOf(text: string): Card {
    const card = this.cards.get(this.known(text).healthCardId);
    if (card.cancelled) throw new PlatformProblem('cardCancelled', '健康卡已注销');
    return card;
  }

  /** The card of a code that is good, which it stays. */
  look(text: string): Card {
    const card = this.cardOf(text);
    const { until, used } = this.known(text);
    if (until !== null && this.clock.now().getTime() >= until) throw new PlatformProblem('codeExpired', '二维码已过期');
    if (used) throw new PlatformProblem('codeUsed', '二维码已使用');
    return card;
  }

  /** The card of a code that is good, and that is used up by it if it is dynamic. */
  use(text: string): Card {
    const card = this.look(text);
    const code = this.known(text);
    code.used = code.until !== null;
    return card;
  }

  reset(): void {
    this.#codes.clear();
  }

  private known(text: string): Code {
    const code = this.#codes.get(text);
    if (!code) throw new PlatformProblem('codeUnknown', '二维码无效');
    return code;
  }
}
