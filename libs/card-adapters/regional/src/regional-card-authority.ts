import { randomBytes } from 'node:crypto';
import {
  type ApplyOutcome,
  CardAuthorityPort,
  type CardCapabilities,
  type CardHolder,
  CardOperationUnsupported,
  type CodeRefusal,
  type CodeVerification,
  type HeldCard,
  type IssuedCode,
  type StaticCode,
} from '@kangqiao/card-port';
import type { KeyProvider } from '@kangqiao/national-crypto';
import { cardNumberOf, isCardNumber } from './card-number';
import { encodePayload, parseCode } from './code-text';
import type { CodeUses } from './code-uses';
import { CODE_LIFE, CODE_STEP, windowAt } from './code-window';
import { encodeRevocations } from './revocation-list';
import { joinSigned } from './signed-text';
import { SigningKeys } from './signing-keys';

export interface RegionalCardAuthorityOptions {
  /** As shown on the card. */
  issuer: string;
  keys: KeyProvider;
  clock: () => Date;
  uses: CodeUses;
  /**
   * How many codes a phone may fetch ahead, 1 to 60; 15 unless told. Each lasts for 50 seconds more without a network,
   * and for as long whoever finds the phone can be its owner at a terminal that is offline too. Fifteen make some
   * twelve minutes: a lift, a basement, a queue. Sixty would make nearly an hour, longer than most need to notice that
   * the phone is gone.
   */
  codesAhead?: number;
}

const CODES_AHEAD = 15;
/** The most that `codesAhead` may be. */
export const MOST_CODES = 60;
/** The longest time, in seconds, from the issue of a code fetched ahead to its end. */
export const LONGEST_RUN = (MOST_CODES - 1) * CODE_STEP + CODE_LIFE;
/** How far a list of ended cards reaches back, in seconds: more than LONGEST_RUN, for clocks that differ. */
export const LIST_REACH = 3600;

/** How many cards one person can have had; nobody loses so many phones, and each is asked for when they apply. */
const MOST_CARDS = 100;

/** Card numbers must outlive every rotation of the key, so they are made with its first version for ever. */
const CARD_NUMBER_KEY_VERSION = 1;

const refused = (reason: CodeRefusal): CodeVerification => ({ kind: 'refused', reason });

/**
 * An authority that a region runs itself: cards derived from identity documents, and codes signed with SM2
 * (docs/wires/card-code.md): dynamic ones, good for a minute and once, and static ones to print. It keeps no list of
 * cards; what must be remembered is behind CodeUses.
 */
export class RegionalCardAuthority extends CardAuthorityPort {
  override readonly capabilities: CardCapabilities;
  readonly #signing: SigningKeys;
  readonly #cardNumberKey: Buffer;

  /**
   * @throws KeyUnknown when the first blind-index key was taken away: better no start than other card numbers
   * @throws RangeError when `codesAhead` is outside 1 to MOST_CODES
   */
  constructor(private readonly options: RegionalCardAuthorityOptions) {
    super();
    const { codesAhead = CODES_AHEAD, keys } = options;
    if (!isCount(codesAhead) || codesAhead > MOST_CODES) throw new RangeError(`cannot give ${codesAhead} codes ahead`);
    this.capabilities = {
      codesAhead,
      requires: [],
      newborns: true,
      staticCodes: true,
      revoke: true,
      useReports: false,
      patientBinding: false,
    };
    this.#signing = new SigningKeys(keys);
    this.#cardNumberKey = keys.byVersion('blind-index', CARD_NUMBER_KEY_VERSION);
  }

  /** Whoever's card has ended gets one with another number, so that no code of the old one ever counts again. */
  override async apply({ document, guardian }: CardHolder): Promise<ApplyOutcome> {
    if (document.type === 'newborn' && guardian === null) return { kind: 'refused', reason: 'REFUSED' };
    for (let ended = 0; ended < MOST_CARDS; ended += 1) {
      const cardNumber = cardNumberOf(this.#cardNumberKey, document, ended);
      if (!(await this.options.uses.isRevoked(cardNumber)))
        return { kind: 'issued', card: { cardNumber, issuer: this.options.issuer } };
    }
    return { kind: 'refused', reason: 'REFUSED' };
  }

  /**
   * Codes for CODE_LIFE seconds each, the next starting when the last is to be replaced; `count` or `codesAhead` of
   * them, whichever is less. A phone without a network shows them in turn.
   * @throws RangeError for a count below 1 or a number that is not this authority's
   */
  override async codes({ cardNumber }: HeldCard, count: number): Promise<IssuedCode[]> {
    if (!isCount(count)) throw new RangeError(`cannot issue ${count} codes`);
    const now = this.#now();
    const length = Math.min(count, this.capabilities.codesAhead);
    return Array.from({ length }, (_, i) => this.#dynamicCode(cardNumber, now + i * CODE_STEP));
  }

  /** Each one asked for is another text; all of them are good until the card ends. @throws RangeError as `codes` */
  override async staticCode({ cardNumber }: HeldCard): Promise<StaticCode> {
    const now = this.#now();
    return { text: this.#sign(cardNumber, now, null), kind: 'static', issuedAt: new Date(now * 1000) };
  }

  /** A code outside its window is `EXPIRED` on either side: the remedy is the same, show a fresh one. */
  override async verify(codeText: string): Promise<CodeVerification> {
    // Many scanners end what they read with a line break.
    const code = parseCode(codeText.trim());
    if (!code) return refused('FORGED');
    const { payload, signedText, signature } = code;
    if (!this.#signing.verifier(payload.keyVersion)?.verify(signedText, signature)) return refused('FORGED');

    const { cardNumber, codeId, expiresAt } = payload;
    if (windowAt(payload, this.options.clock().getTime() / 1000) !== 'within') return refused('EXPIRED');
    if (await this.options.uses.isRevoked(cardNumber)) return refused('REVOKED');
    if (expiresAt === null) return { kind: 'proof-needed', of: { cardNumber, holder: null } };

    const use = await this.options.uses.use(codeId.toString('hex'), new Date(expiresAt * 1000));
    return use === 'first' ? { kind: 'valid', cardNumber, holder: null } : refused('USED');
  }

  override async revoke({ cardNumber }: HeldCard): Promise<void> {
    await this.options.uses.revoke(cardNumber);
  }

  override async reportUse(): Promise<void> {
    throw new CardOperationUnsupported('reportUse');
  }

  override async bindPatient(): Promise<void> {
    throw new CardOperationUnsupported('bindPatient');
  }

  /** What terminals without a network verify with: SPKI DER by key version. */
  publicKeys(): ReadonlyMap<number, Buffer> {
    return this.#signing.publicKeys();
  }

  /**
   * The signed list of cards that ended lately, for OfflineVerifier. It reaches back as far as any code can that was
   * fetched ahead; terminals take no static codes offline, so older endings need not be in it.
   */
  async revocationList(): Promise<string> {
    const issuedAt = this.#now();
    const cardNumbers = await this.options.uses.revokedSince(new Date((issuedAt - LIST_REACH) * 1000));
    const { version, signer } = this.#signing.current();
    const signedText = encodeRevocations({ keyVersion: version, issuedAt, cardNumbers });
    return joinSigned(signedText, signer.sign(signedText));
  }

  #now(): number {
    return Math.floor(this.options.clock().getTime() / 1000);
  }

  #dynamicCode(cardNumber: string, startsAt: number): IssuedCode {
    return {
      text: this.#sign(cardNumber, startsAt, startsAt + CODE_LIFE),
      kind: 'dynamic',
      startsAt: new Date(startsAt * 1000),
      expiresAt: new Date((startsAt + CODE_LIFE) * 1000),
      refreshAt: new Date((startsAt + CODE_STEP) * 1000),
    };
  }

  #sign(cardNumber: string, startsAt: number, expiresAt: number | null): string {
    if (!isCardNumber(cardNumber)) throw new RangeError('not a card number of this authority');
    const { version, signer } = this.#signing.current();
    const signedText = encodePayload({
      keyVersion: version,
      codeId: randomBytes(16),
      startsAt,
      expiresAt,
      cardNumber,
    });
    return joinSigned(signedText, signer.sign(signedText));
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
