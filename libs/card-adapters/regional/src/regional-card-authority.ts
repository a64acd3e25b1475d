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
} from '@kangqiao/card-port';
import type { KeyProvider } from '@kangqiao/national-crypto';
import { cardNumberOf, isCardNumber } from './card-number';
import { encodePayload, joinCode, parseCode } from './code-text';
import type { CodeUses } from './code-uses';
import { SigningKeys } from './signing-keys';

export interface RegionalCardAuthorityOptions {
  /** As shown on the card. */
  issuer: string;
  keys: KeyProvider;
  clock: () => Date;
  uses: CodeUses;
}

/** How long a code is good for, in seconds. */
export const CODE_LIFE = 60;
/** How long before its end a code is replaced on the phone, in seconds, so that no scan meets a dying code. */
export const REFRESH_LEAD = 10;
/**
 * How long before its start a code is accepted, in seconds: the phone shows the next one `REFRESH_LEAD` early, and
 * the clocks of two servers may differ by five seconds.
 */
export const EARLY_TOLERANCE = REFRESH_LEAD + 5;
/** More codes ahead would outlive a lost phone for too long. */
export const MOST_CODES = 60;

/** Card numbers must outlive every rotation of the key, so they are made with its first version for ever. */
const CARD_NUMBER_KEY_VERSION = 1;

const refused = (reason: CodeRefusal): CodeVerification => ({ kind: 'refused', reason });

/**
 * An authority that a region runs itself: cards derived from identity documents, and codes signed with SM2 that are
 * good for a minute and once. It keeps no list of cards; what must be remembered is behind CodeUses.
 */
export class RegionalCardAuthority extends CardAuthorityPort {
  override readonly capabilities: CardCapabilities = {
    codesAhead: MOST_CODES,
    requires: [],
    newborns: true,
    revoke: true,
    useReports: false,
    patientBinding: false,
  };
  readonly #signing: SigningKeys;
  readonly #cardNumberKey: Buffer;

  /** @throws KeyUnknown when the first blind-index key was taken away: better no start than other card numbers */
  constructor(private readonly options: RegionalCardAuthorityOptions) {
    super();
    this.#signing = new SigningKeys(options.keys);
    this.#cardNumberKey = options.keys.byVersion('blind-index', CARD_NUMBER_KEY_VERSION);
  }

  override async apply(holder: CardHolder): Promise<ApplyOutcome> {
    const cardNumber = cardNumberOf(this.#cardNumberKey, holder.document);
    return { kind: 'issued', card: { cardNumber, issuer: this.options.issuer } };
  }

  /**
   * Codes for windows of CODE_LIFE seconds, one after the other: the first is good now, each following from the
   * moment the last ends. A phone without a network shows them in turn.
   * @throws RangeError for a count outside 1 to MOST_CODES or a number that is not this authority's
   */
  override async codes({ cardNumber }: HeldCard, count: number): Promise<IssuedCode[]> {
    if (!Number.isInteger(count) || count < 1 || count > MOST_CODES)
      throw new RangeError(`cannot issue ${count} codes`);
    if (!isCardNumber(cardNumber)) throw new RangeError('not a card number of this authority');
    const now = Math.floor(this.options.clock().getTime() / 1000);
    return Array.from({ length: count }, (_, i) => this.issue(cardNumber, now + i * CODE_LIFE));
  }

  /** A code outside its window is `EXPIRED` on either side: the remedy is the same, show a fresh one. */
  override async verify(codeText: string): Promise<CodeVerification> {
    // Many scanners end what they read with a line break.
    const code = parseCode(codeText.trim());
    if (!code) return refused('FORGED');
    const { payload, signedText, signature } = code;
    const verifier = this.#signing.verifier(payload.keyVersion);
    if (!verifier?.verify(signedText, signature)) return refused('FORGED');

    const now = this.options.clock().getTime() / 1000;
    if (now < payload.startsAt - EARLY_TOLERANCE || now >= payload.expiresAt) return refused('EXPIRED');
    if (await this.options.uses.isRevoked(payload.cardNumber)) return refused('REVOKED');

    const use = await this.options.uses.use(payload.codeId.toString('hex'), new Date(payload.expiresAt * 1000));
    return use === 'first' ? { kind: 'valid', cardNumber: payload.cardNumber, holder: null } : refused('USED');
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

  private issue(cardNumber: string, startsAt: number): IssuedCode {
    const { version, signer } = this.#signing.current();
    const expiresAt = startsAt + CODE_LIFE;
    const signedText = encodePayload({
      keyVersion: version,
      codeId: randomBytes(16),
      startsAt,
      expiresAt,
      cardNumber,
    });
    return {
      text: joinCode(signedText, signer.sign(signedText)),
      kind: 'dynamic',
      startsAt: new Date(startsAt * 1000),
      expiresAt: new Date(expiresAt * 1000),
      refreshAt: new Date((expiresAt - REFRESH_LEAD) * 1000),
    };
  }
}
