import type { HospitalClock } from '../hospital/clock';
import type { IssuerContext } from '../issuers/sandbox-issuer';
import { AppToken } from './app-token';
import { CardRegister } from './card-register';
import { CodeBook } from './code-book';
import { HealthCodes } from './health-codes';
import { VerifyOrders } from './verify-orders';

/** One report of a use, as it was told. */
export interface Use {
  healthCardId: string;
  time: string;
  hospitalCode: string;
  scene: string;
  department: string | null;
  cardChannel: string;
  cardCostTypes: string;
}

/** What can be set by the control interface. */
export interface Rules {
  /** How long a dynamic code is good, in seconds. */
  codeLifeSeconds: number;
  /** Whether a card is made only for a `wechatCode` that was not used before. */
  wechatCodeRequired: boolean;
  /** Numbers of documents for which no card is made, whatever the reason. */
  barred: readonly string[];
}

const START: Rules = { codeLifeSeconds: 60, wechatCodeRequired: false, barred: [] };

/** Everything that the platform keeps. */
export class PlatformState {
  readonly clock: HospitalClock;
  readonly appToken: AppToken;
  readonly cards: CardRegister;
  readonly codes: CodeBook;
  readonly healthCodes: HealthCodes;
  readonly verifyOrders = new VerifyOrders();
  readonly wechatCodes = new Set<string>();
  uses: Use[] = [];
  rules: Rules = START;

  constructor({ clock, people }: IssuerContext) {
    this.clock = clock;
    this.appToken = new AppToken(clock);
    this.cards = new CardRegister(people);
    this.codes = new CodeBook(this.cards, clock);
    this.healthCodes = new HealthCodes(clock);
  }

  reset(): void {
    for (const part of [this.appToken, this.cards, this.codes, this.healthCodes, this.verifyOrders]) part.reset();
    this.wechatCodes.clear();
    this.uses = [];
    this.rules = START;
  }
}
